"""Pictures: the only place that knows matplotlib, which is imported when the first picture is opened."""
