"""The five questions about what no export holds."""
