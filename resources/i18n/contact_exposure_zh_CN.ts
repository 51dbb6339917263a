<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppChangesCard</name>
    <message>
        <source>What changed since the files before</source>
        <translation>和之前的文件相比，变了什么</translation>
    </message>
    <message>
        <source>Nothing that both files tell of.</source>
        <translation>两次文件都说到的内容没有变化。</translation>
    </message>
    <message>
        <source>Closing stops later readings; it takes back nothing.</source>
        <translation>关闭能阻止以后的读取，不能收回已经读走的。</translation>
    </message>
</context>
<context>
    <name>AppDetails</name>
    <message>
        <source>One app in detail</source>
        <translation>单个应用</translation>
    </message>
    <message>
        <source>Choose an app in the list.</source>
        <translation>请在列表里选一个应用。</translation>
    </message>
    <message>
        <source>Load your address book and your calls, and here stands how many of your people this app reaches.</source>
        <translation>打开你的通讯录和通话记录后，这里会显示这个应用能读到你的多少位联系人。</translation>
    </message>
    <message>
        <source>It reaches, or has read: {people}.</source>
        <translation>它能读到或已经读过：{people}。</translation>
    </message>
    <message>
        <source>installed on {day}</source>
        <translation>安装于 {day}</translation>
    </message>
    <message>
        <source>It shares its permissions with: {apps}</source>
        <translation>与它共用权限的应用：{apps}</translation>
    </message>
    <message>
        <source>What else it may read</source>
        <translation>它还能读什么</translation>
    </message>
    <message>
        <source>{what}: {verdict}</source>
        <translation>{what}。{verdict}</translation>
    </message>
    <message>
        <source>This copy runs in a space apart. Where that space has contacts of its own, it reaches those instead; the files do not say which.</source>
        <translation>这一份应用装在另一个空间里。如果那个空间有自己的联系人，它读到的就是那里的；究竟是哪一份，文件里看不出来。</translation>
    </message>
    <message>
        <source>What you can do on the phone</source>
        <translation>在手机上可以做什么</translation>
    </message>
    <message>
        <source>A part of it is set by whoever manages the phone: ask there.</source>
        <translation>其中一部分由管理这部手机的单位或人设定，请去问他们。</translation>
    </message>
    <message>
        <source>It stops later readings; it takes back nothing.</source>
        <translation>它能阻止以后的读取，不能收回已经读走的。</translation>
    </message>
    <message>
        <source>For experts: commands to copy</source>
        <translation>给懂技术的人：可以复制的命令</translation>
    </message>
    <message>
        <source>This program runs none of them. They need a computer with adb and “USB debugging”, which has to be turned off again afterwards.</source>
        <translation>本程序不会执行这些命令。需要装有 adb 的电脑和“USB 调试”，用完要再关掉。</translation>
    </message>
    <message>
        <source>{what}: {permission}</source>
        <translation>{what}：{permission}</translation>
    </message>
    <message>
        <source>To undo it:</source>
        <translation>撤销：</translation>
    </message>
    <message>
        <source>Why it is worth a look</source>
        <translation>为什么值得看一看</translation>
    </message>
    <message>
        <source>A hit on a list is a reason to look, not a finding.</source>
        <translation>在名单上只是值得看一看，不是定论。</translation>
    </message>
    <message>
        <source>{reason} ({words})</source>
        <translation>{reason}（{words}）</translation>
    </message>
    <message>
        <source>• {reason}. {doubts}</source>
        <translation>• {reason}。{doubts}</translation>
    </message>
</context>
<context>
    <name>AppsQuestion</name>
    <message>
        <source>4. Lenders&apos; apps</source>
        <translation>4. 贷款平台的应用</translation>
    </message>
    <message>
        <source>Is, or was, an app of a lender on your phone?</source>
        <translation>你的手机上现在或以前装过贷款平台的应用吗？</translation>
    </message>
    <message>
        <source>No, never</source>
        <translation>从来没有</translation>
    </message>
    <message>
        <source>It was, and is removed</source>
        <translation>装过，已经删除</translation>
    </message>
    <message>
        <source>Yes, it is still there</source>
        <translation>现在还装着</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Which ones, if you like</source>
        <translation>是哪些（可不填）</translation>
    </message>
    <message>
        <source>For yourself only, in memory; names change no figure.</source>
        <translation>只给你自己看，只留在内存里，不影响任何数字。</translation>
    </message>
    <message>
        <source>Address book, call log and text messages count as never opened, unless you say otherwise below.</source>
        <translation>通讯录、手机通话记录和短信都按从未被读取来算，除非你在下面另有说明。</translation>
    </message>
    <message>
        <source>Removing it stopped new copies. A copy that was taken stays.</source>
        <translation>删除后，它没法再拷；以前拷走的那份还在对方手里。</translation>
    </message>
    <message>
        <source>It can copy again as long as it is allowed to read. A copy that was taken stays.</source>
        <translation>只要还有读取权限，它就能再拷一次。以前拷走的那份还在对方手里。</translation>
    </message>
    <message>
        <source>Without an answer the phone counts as readable by an app.</source>
        <translation>没有回答时，按手机能被应用读取来算。</translation>
    </message>
</context>
<context>
    <name>AuditTexts</name>
    <message>
        <source>contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>call log</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>text messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>the screen</source>
        <translation>屏幕内容</translation>
    </message>
    <message>
        <source>photos and files</source>
        <translation>照片和文件</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>list of apps</source>
        <translation>应用列表</translation>
    </message>
    <message>
        <source>location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>phone number and state</source>
        <translation>手机号和通话状态</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Could and did read, {age}. Treat it as copied.</source>
        <translation>能读，也读过，是在{age}。请当作已经被拷走。</translation>
    </message>
    <message>
        <source>Taken away, but it had read, {age}. Ask for deletion.</source>
        <translation>权限已收回，但它在{age}读过。可以要求开发这个应用的公司删除。</translation>
    </message>
    <message>
        <source>Could and did read, last on {day}, also while it was not on the screen. Treat it as copied.</source>
        <translation>能读，也读过，最近一次是 {day}，不在屏幕上时也读过。请当作已经被拷走。</translation>
    </message>
    <message>
        <source>Could and did read, last on {day}. Treat it as copied.</source>
        <translation>能读，也读过，最近一次是 {day}。请当作已经被拷走。</translation>
    </message>
    <message>
        <source>Could and did read; when is not in the file. Treat it as copied.</source>
        <translation>能读，也读过，文件里没有时间。请当作已经被拷走。</translation>
    </message>
    <message>
        <source>Taken away, but it had read on {day}. Ask for deletion.</source>
        <translation>权限已收回，但它在 {day} 读过。可以要求开发这个应用的公司删除。</translation>
    </message>
    <message>
        <source>Taken away, but it had read before. Ask for deletion.</source>
        <translation>权限已收回，但它以前读过。可以要求开发这个应用的公司删除。</translation>
    </message>
    <message>
        <source>You ticked that it may read. Whether it did is not known.</source>
        <translation>你勾选了它可以读。有没有读过，无法知道。</translation>
    </message>
    <message>
        <source>Could read; no reading recorded. This is no proof that it did not.</source>
        <translation>能读，没有读取记录。这不能证明它没读过。</translation>
    </message>
    <message>
        <source>Allowed on paper, gets empty data.</source>
        <translation>表面上允许，实际得到的是空数据。</translation>
    </message>
    <message>
        <source>Denied for good: it cannot ask again.</source>
        <translation>已拒绝，且不能再询问。</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>已拒绝。</translation>
    </message>
    <message>
        <source>Taken away by the phone because the app was not used.</source>
        <translation>因为长期没用，手机自动收回了。</translation>
    </message>
    <message>
        <source>Allowed for one time only.</source>
        <translation>只允许这一次。</translation>
    </message>
    <message>
        <source>Was allowed for one time; closed now.</source>
        <translation>曾允许过一次，现在已关闭。</translation>
    </message>
    <message>
        <source>May read only what you picked.</source>
        <translation>只能读你挑选的内容。</translation>
    </message>
    <message>
        <source>Set by whoever manages the phone; you cannot change it.</source>
        <translation>由管理这部手机的单位或人设定，你自己改不了。</translation>
    </message>
    <message>
        <source>Not allowed; it has not asked yet.</source>
        <translation>没有允许，它还没问过。</translation>
    </message>
    <message>
        <source>The files do not say.</source>
        <translation>文件里没有说明。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>an app is allowed to read</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <comment>an app is allowed to read</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>Allowed now: {allowed} · Read: {read} · Sent on: no file can show this</source>
        <translation>现在允许：{allowed} · 读取：{read} · 是否外传：任何文件都看不出来</translation>
    </message>
    <message>
        <source>yes, time not known</source>
        <translation>读过，时间不清楚</translation>
    </message>
    <message>
        <source>no entry</source>
        <translation>没有记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) before the file was made</source>
        <translation>
            <numerusform>文件生成前 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) before the file was made</source>
        <translation>
            <numerusform>文件生成前 %Ln 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>less than an hour before the file was made</source>
        <translation>文件生成前不到一小时</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a day and a time of day</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Apps of the same maker share this permission.</source>
        <translation>同一开发者的应用共用这个权限。</translation>
    </message>
    <message>
        <source>Made for an old Android: it was allowed by installing it. That our reading holds on every maker’s phone is not confirmed.</source>
        <translation>它是为旧版安卓做的，安装时就算允许。这个判断是否适用于所有品牌的手机，我们没能核实。</translation>
    </message>
    <message>
        <source>Built in; it cannot be changed.</source>
        <translation>系统自带，改不了。</translation>
    </message>
    <message>
        <source>Allowed by the phone without asking.</source>
        <translation>手机没有询问就允许了。</translation>
    </message>
    <message>
        <source>Comes with being the app for texts or calls.</source>
        <translation>因为它是默认的短信或电话应用。</translation>
    </message>
    <message>
        <source>Only while the app is on the screen.</source>
        <translation>只在应用显示在屏幕上时。</translation>
    </message>
    <message>
        <source>Also while the app is not on the screen.</source>
        <translation>应用不在屏幕上时也可以。</translation>
    </message>
    <message>
        <source>Came with the installation; it goes only with the app.</source>
        <translation>安装时就有，只有卸载应用才会消失。</translation>
    </message>
    <message>
        <source>Another app read it on this one’s behalf.</source>
        <translation>由另一个应用代它读取。</translation>
    </message>
    <message>
        <source>It tried to read and was turned away.</source>
        <translation>它尝试读取，被拦下了。</translation>
    </message>
    <message>
        <source>It had read before that.</source>
        <translation>在那之前它读过。</translation>
    </message>
    <message>
        <source>{what}: not known</source>
        <translation>{what}：不清楚</translation>
    </message>
    <message>
        <source>{what}: did read</source>
        <translation>{what}：读过</translation>
    </message>
    <message>
        <source>{what}: closed, had read</source>
        <translation>{what}：已关闭，读过</translation>
    </message>
    <message>
        <source>{what}: gets empty data</source>
        <translation>{what}：得到空数据</translation>
    </message>
    <message>
        <source>{what}: only what you picked</source>
        <translation>{what}：只限你挑选的</translation>
    </message>
    <message>
        <source>{what}: may read</source>
        <translation>{what}：能读</translation>
    </message>
    <message>
        <source>{what}: closed</source>
        <translation>{what}：已关闭</translation>
    </message>
    <message>
        <source>second space {number}</source>
        <translation>第二空间 {number}</translation>
    </message>
    <message>
        <source>clone {number}</source>
        <translation>应用分身 {number}</translation>
    </message>
    <message>
        <source>from Google Play</source>
        <translation>来自 Google Play</translation>
    </message>
    <message>
        <source>from the phone maker’s store</source>
        <translation>来自手机自带的应用商店</translation>
    </message>
    <message>
        <source>from another store</source>
        <translation>来自其他应用商店</translation>
    </message>
    <message>
        <source>installed by hand from a file</source>
        <translation>用文件手动安装</translation>
    </message>
    <message>
        <source>the phone noted no store</source>
        <translation>手机没有记下来源</translation>
    </message>
    <message>
        <source>installed by another app</source>
        <translation>由另一个应用安装</translation>
    </message>
    <message>
        <source>on a published list</source>
        <translation>在公开名单上</translation>
    </message>
    <message>
        <source>named by an authority</source>
        <translation>被监管部门点过名</translation>
    </message>
    <message>
        <source>holds what the store forbids loan apps</source>
        <translation>持有应用商店不许贷款应用使用的权限</translation>
    </message>
    <message>
        <source>its name sounds like a loan app: please check</source>
        <translation>名字像贷款应用，请核对</translation>
    </message>
    <message>
        <source>a large app that also lends</source>
        <translation>也提供借款的大型应用</translation>
    </message>
    <message>
        <source>contacts and texts together</source>
        <translation>同时能读通讯录和短信</translation>
    </message>
    <message>
        <source>special access</source>
        <translation>特殊权限</translation>
    </message>
    <message>
        <source>The list is old: names are used again, and apps get corrected.</source>
        <translation>名单较旧：名字会被别人再用，应用也会改正。</translation>
    </message>
    <message>
        <source>The name was read in a copy that may hold typing errors.</source>
        <translation>这个名字取自可能有错字的转载。</translation>
    </message>
    <message>
        <source>Being named there is no verdict; licensed lenders are among them.</source>
        <translation>被点名不等于违法，其中也有持牌机构。</translation>
    </message>
    <message>
        <source>Only the name says so; banks, wallets and shops use such words too.</source>
        <translation>只是名字像；银行、钱包、购物应用也常用这些字。</translation>
    </message>
    <message>
        <source>The rule is for loan apps; that this is one only its name says.</source>
        <translation>这条规定针对贷款应用，而它是不是只能从名字猜。</translation>
    </message>
    <message>
        <source>Messengers, backup tools and watches need the same.</source>
        <translation>聊天、备份、手表类应用也需要同样的权限。</translation>
    </message>
    <message>
        <source>Reads notifications: names and text of chats, codes</source>
        <translation>读取通知：聊天对象和内容、验证码</translation>
    </message>
    <message>
        <source>Reads any screen and can press buttons</source>
        <translation>能读任何屏幕内容，也能代按按钮</translation>
    </message>
    <message>
        <source>Is the app for text messages</source>
        <translation>默认短信应用</translation>
    </message>
    <message>
        <source>Is the app for calls</source>
        <translation>默认电话应用</translation>
    </message>
    <message>
        <source>whom it reaches is not in your files</source>
        <translation>涉及哪些人，你的文件里看不出来</translation>
    </message>
    <message>
        <source>nobody in your files</source>
        <translation>你的文件里没有人</translation>
    </message>
    <message>
        <source>{people}, {first} of the first wave</source>
        <translation>{people}，其中“最先打给”{first} 人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes the permission away</source>
        <translation>收回权限</translation>
    </message>
    <message>
        <source>Keeps the app from asking again</source>
        <translation>不让应用再询问</translation>
    </message>
    <message>
        <source>Lets the app get an empty answer</source>
        <translation>让应用得到空数据</translation>
    </message>
    <message>
        <source>Switches the app off without removing it</source>
        <translation>停用应用，不卸载</translation>
    </message>
    <message>
        <source>It stops later readings and takes back nothing.</source>
        <translation>它能阻止以后的读取，不能收回已经读走的。</translation>
    </message>
    <message>
        <source>The app is closed by it.</source>
        <translation>应用会因此关闭。</translation>
    </message>
    <message>
        <source>The app can ask again.</source>
        <translation>应用还可以再次询问。</translation>
    </message>
    <message>
        <source>The settings still show it as allowed.</source>
        <translation>设置里仍显示为允许。</translation>
    </message>
    <message>
        <source>Not confirmed for every phone.</source>
        <translation>并非所有手机都证实有效。</translation>
    </message>
    <message>
        <source>It is fixed on this phone: the command does nothing.</source>
        <translation>在这部手机上是固定的，这条命令不起作用。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences in a row</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Apps of the same maker lose it too.</source>
        <translation>同一开发者的应用也会一起失去。</translation>
    </message>
    <message>
        <source>On Xiaomi, first turn on “USB debugging (Security settings)”.</source>
        <translation>小米手机要先打开“USB 调试（安全设置）”。</translation>
    </message>
    <message>
        <source>Save screenshots and receipts first.</source>
        <translation>请先保存截图和凭证。</translation>
    </message>
    <message>
        <source>Account and contract go on.</source>
        <translation>账号和合同仍然有效。</translation>
    </message>
    <message>
        <source>{app}: new on the phone</source>
        <translation>{app}：新装的</translation>
    </message>
    <message>
        <source>{app}: gone from the phone. What it had copied stays copied.</source>
        <translation>{app}：手机上已经没有了。已经拷走的还在对方手里。</translation>
    </message>
    <message>
        <source>{app}: {what}: has read again since</source>
        <translation>{app}：{what}：之后又读过</translation>
    </message>
    <message>
        <source>{app}: {what}: {before} → {after}</source>
        <translation>{app}：{what}：{before} → {after}</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>empty data</source>
        <translation>空数据</translation>
    </message>
    <message>
        <source>only what you picked</source>
        <translation>只限你挑选的</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>没问过</translation>
    </message>
    <message>
        <source>{app}, {user}</source>
        <translation>{app}，{user}</translation>
    </message>
</context>
<context>
    <name>CallScriptCard</name>
    <message>
        <source>Language of the words</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制这段话</translation>
    </message>
</context>
<context>
    <name>CallsDialog</name>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>所有月份</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>所有通话</translation>
    </message>
    <message>
        <source>Your calls</source>
        <translation>你打出的</translation>
    </message>
    <message>
        <source>Their calls</source>
        <translation>对方打来的</translation>
    </message>
    <message>
        <source>Missed ones</source>
        <translation>未接的</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>哪些通话</translation>
    </message>
    <message>
        <source>Calls, newest first</source>
        <translation>通话，最近的在前</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not in it: calls over WeChat, WhatsApp and the like, calls from hidden numbers, and whatever your files do not hold. Times are local.</source>
        <translation>这里没有：微信、WhatsApp 等网络通话，隐藏号码的来电，以及文件里没有的通话。时间为当地时间。</translation>
    </message>
    <message>
        <source>{calls}: {outgoing} by you, {incoming} by them, {missed} of these missed; {talk} of talk.</source>
        <translation>{calls}：你打出 {outgoing} 次，对方打来 {incoming} 次，其中未接 {missed} 次；共说了 {talk}。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>通话 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>In the six months up to {day}: {calls}, {talk} of talk.</source>
        <translation>到 {day}为止的六个月里：{calls}，共说了 {talk}。</translation>
    </message>
</context>
<context>
    <name>CallsModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>whole minutes</source>
        <translation>按整分钟</translation>
    </message>
    <message>
        <source>year guessed</source>
        <translation>年份是推测的</translation>
    </message>
    <message>
        <source>They called, you declined</source>
        <translation>对方打来，你拒接</translation>
    </message>
    <message>
        <source>They called, blocked</source>
        <translation>对方打来，被拦截</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>语音信箱</translation>
    </message>
    <message>
        <source>Answered on another device</source>
        <translation>在别的设备上接听</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>已转接</translation>
    </message>
    <message>
        <source>You called</source>
        <translation>你打出</translation>
    </message>
    <message>
        <source>You called, no talk</source>
        <translation>你打出，没有通话</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方打来</translation>
    </message>
    <message>
        <source>They called, missed</source>
        <translation>对方打来，未接</translation>
    </message>
    <message>
        <source>Call, direction unknown</source>
        <translation>通话，方向不明</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>CarrierLine</name>
    <message>
        <source>Your phone company</source>
        <translation>你的运营商</translation>
    </message>
</context>
<context>
    <name>ChangesModel</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>With these switches</source>
        <translation>这样设置后</translation>
    </message>
    <message>
        <source># then</source>
        <translation>之后 #</translation>
    </message>
    <message>
        <source>Not lower than</source>
        <translation>最低到</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>First of today</source>
        <translation>现在排最前</translation>
    </message>
    <message>
        <source>Most changed</source>
        <translation>变化最大</translation>
    </message>
    <message>
        <source>Which people are listed</source>
        <translation>列出哪些人</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Views of the same changes</source>
        <translation>同样变化的两种看法</translation>
    </message>
    <message>
        <source>Each person today and with these switches</source>
        <translation>每个人现在和这样设置后的情况</translation>
    </message>
    <message>
        <source>today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>with these switches</source>
        <translation>这样设置后</translation>
    </message>
    <message>
        <source>floor: no switch goes lower</source>
        <translation>底线：怎么关也不会更低</translation>
    </message>
    <message>
        <source>Who would take this place?</source>
        <translation>谁会顶上这个位置？</translation>
    </message>
</context>
<context>
    <name>ChannelSwitches</name>
    <message>
        <source>Only people you pick</source>
        <translation>只露出你选的人</translation>
    </message>
    <message numerus="yes">
        <source>Typed into the form: %Ln people. This cannot be closed, only chosen.</source>
        <translation>
            <numerusform>填进借款表的有 %Ln 人。这一项关不掉，只能选填谁。</numerusform>
        </translation>
    </message>
    <message>
        <source>People typed into a loan form cannot be closed. You named none yet.</source>
        <translation>填进借款表的人收不回来，这里关不掉。你还没有说填了谁。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开着</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关着</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people picked: choose…</source>
        <translation>
            <numerusform>选了 %Ln 人：修改…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody picked: choose…</source>
        <translation>一个也没选：去选…</translation>
    </message>
</context>
<context>
    <name>ChecklistChoices</name>
    <message>
        <source>Before borrowing</source>
        <translation>还没借款</translation>
    </message>
    <message>
        <source>Loan app installed</source>
        <translation>装了贷款应用</translation>
    </message>
    <message>
        <source>Being harassed</source>
        <translation>正被骚扰</translation>
    </message>
    <message>
        <source>Where are you now?</source>
        <translation>你现在是哪种情况？</translation>
    </message>
    <message>
        <source>Your phone and country</source>
        <translation>你的手机和所在地</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>你的手机</translation>
    </message>
    <message>
        <source>Your country</source>
        <translation>所在国家或地区</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>已完成的步骤</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Checklist</source>
        <translation>行动清单</translation>
    </message>
    <message>
        <source>Every step has an answer</source>
        <translation>每一步都处理过了</translation>
    </message>
    <message>
        <source>Your next steps</source>
        <translation>接下来可以做的事</translation>
    </message>
    <message>
        <source>Messages for each of your people…</source>
        <translation>给每个人的现成消息…</translation>
    </message>
    <message>
        <source>What is said here about {country} was last checked on {day}. Numbers and rules may have changed since: ask before you rely on them.</source>
        <translation>这里关于{country}的内容，最后一次核对是 {day}。号码和规定之后可能变过，用之前请先问清楚。</translation>
    </message>
    <message>
        <source>A part of the checklist could not be read; the rest is shown.</source>
        <translation>清单有一部分没能读出来，其余照常显示。</translation>
    </message>
    <message>
        <source>The last mark could not be written to disk; it holds until you close the program.</source>
        <translation>刚才的勾选没能存到电脑上，关闭程序之前仍然有效。</translation>
    </message>
    <message>
        <source>Your marks are kept on this computer. They hold no names and no numbers.</source>
        <translation>你的勾选会存在这台电脑上，里面没有姓名，也没有号码。</translation>
    </message>
    <message>
        <source>Your marks are kept until you close the program.</source>
        <translation>你的勾选保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>This is no legal advice. Menus and rules change.</source>
        <translation>这不是法律意见。手机菜单和各地规定都可能变。</translation>
    </message>
    <message>
        <source>What is said about {country} comes from a file in your own folder, checked on {day}.</source>
        <translation>关于{country}的内容，来自这台电脑上你自己放的资料文件，核对于 {day}。</translation>
    </message>
    <message>
        <source>Country files that could not be used; the program&apos;s own are shown instead:</source>
        <translation>下面这些国家资料用不了，已改用程序自带的：</translation>
    </message>
    <message>
        <source>Open again: {step}</source>
        <translation>重新打开：{step}</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>已完成：{step}</translation>
    </message>
    <message>
        <source>Skipped: {step}</source>
        <translation>已跳过：{step}</translation>
    </message>
    <message>
        <source>Not for me: {step}</source>
        <translation>与我无关：{step}</translation>
    </message>
    <message>
        <source>Still open: {step}</source>
        <translation>还没关：{step}</translation>
    </message>
</context>
<context>
    <name>ClosingsCard</name>
    <message>
        <source>What lowers this</source>
        <translation>怎样降低</translation>
    </message>
    <message>
        <source>This stops later copies; it takes back nothing that was copied before.</source>
        <translation>这样可以挡住以后再被拷走，已经拷走的收不回来。</translation>
    </message>
    <message>
        <source>All that shows this person is closed already.</source>
        <translation>能看到这个人的渠道都已经关上。</translation>
    </message>
    <message>
        <source>No channel that could be closed shows this person.</source>
        <translation>可以关掉的渠道里，都看不到这个人。</translation>
    </message>
    <message>
        <source>What is on the form stays. Tell this person beforehand that somebody may call.</source>
        <translation>填进借款表的收不回来。可以事先告诉这个人，可能会有人打电话来。</translation>
    </message>
    <message>
        <source>Seen through</source>
        <translation>从哪里看得到</translation>
    </message>
</context>
<context>
    <name>ColumnFields</name>
    <message>
        <source>Nothing of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>as the values say</source>
        <translation>按内容判断</translation>
    </message>
    <message>
        <source>day before month</source>
        <translation>日在前，月在后</translation>
    </message>
    <message>
        <source>month before day</source>
        <translation>月在前，日在后</translation>
    </message>
    <message>
        <source>Lengths are in</source>
        <translation>时长单位</translation>
    </message>
    <message>
        <source>What a bare number in the column of lengths counts.</source>
        <translation>“通话时长”一列只写数字时，数字代表什么。</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>Matters for dates such as 03/04/2026.</source>
        <translation>像 03/04/2026 这样的日期要靠它分辨。</translation>
    </message>
    <message>
        <source>What these words say about who called</source>
        <translation>这些字样表示谁打给谁</translation>
    </message>
    <message>
        <source>something else, or not known</source>
        <translation>其他，或不知道</translation>
    </message>
    <message>
        <source>you called</source>
        <translation>你打出</translation>
    </message>
    <message>
        <source>they called</source>
        <translation>对方打来</translation>
    </message>
</context>
<context>
    <name>ColumnTexts</name>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Other person’s number</source>
        <translation>对方号码</translation>
    </message>
    <message>
        <source>Number that called</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>Number that was called</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Who called: in or out</source>
        <translation>呼出还是呼入</translation>
    </message>
    <message>
        <source>Answered or missed</source>
        <translation>是否接通</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>你自己的号码</translation>
    </message>
    <message>
        <source>Other person’s name</source>
        <translation>对方姓名</translation>
    </message>
    <message>
        <source>SIM card or line</source>
        <translation>哪张 SIM 卡</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Call or message</source>
        <translation>通话还是短信</translation>
    </message>
    <message>
        <source>Place that was called</source>
        <translation>对方归属地</translation>
    </message>
    <message>
        <source>seconds, or written out</source>
        <translation>秒，或写明单位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>hours:minutes</source>
        <translation>小时:分钟</translation>
    </message>
    <message>
        <source>parts of a day (spreadsheet)</source>
        <translation>以天计的小数（表格软件的写法）</translation>
    </message>
    <message>
        <source>Guessed from the column’s name</source>
        <translation>按列名推测</translation>
    </message>
    <message>
        <source>Guessed from what stands in it</source>
        <translation>按内容推测</translation>
    </message>
    <message>
        <source>Guessed from its name and what stands in it</source>
        <translation>按列名和内容推测</translation>
    </message>
    <message>
        <source>A kind of list the program knows</source>
        <translation>程序认识的清单格式</translation>
    </message>
    <message>
        <source>As you said</source>
        <translation>由你指定</translation>
    </message>
    <message>
        <source>{why}; {share}</source>
        <translation>{why}，{share}</translation>
    </message>
    <message>
        <source>Still needed: a column with day and time, or one with the day and one with the time.</source>
        <translation>还缺时间：请指定“日期和时间”一列，或者“日期”和“时刻”各一列。</translation>
    </message>
    <message>
        <source>Still needed: a column with the other person’s number, or who called and who was called.</source>
        <translation>还缺号码：请指定“对方号码”一列，或者“主叫号码”和“被叫号码”各一列。</translation>
    </message>
    <message>
        <source>No column is chosen for the length: then nobody knows how long you talked.</source>
        <translation>没有指定通话时长那一列，就看不出你们聊了多久。</translation>
    </message>
    <message>
        <source>No column is chosen for who called: then the calls have no direction.</source>
        <translation>没有指定呼入呼出那一列，就分不出是谁打给谁。</translation>
    </message>
    <message>
        <source>Nothing can be read this way. {reason}</source>
        <translation>这样读不出内容。{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) would be read.</source>
        <translation>
            <numerusform>能读出 %Ln 条通话。</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} {skipped}</source>
        <comment>two sentences</comment>
        <translation>{read}{skipped}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be left out.</source>
        <translation>
            <numerusform>略过 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{day} (year guessed)</source>
        <translation>{day}（年份为推测）</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏号码</translation>
    </message>
    <message>
        <source>They called, not answered</source>
        <translation>对方打来，未接</translation>
    </message>
    <message>
        <source>You called</source>
        <translation>你打出</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方打来</translation>
    </message>
    <message>
        <source>not known who called</source>
        <translation>不知道谁打给谁</translation>
    </message>
    <message>
        <source>all its values fit</source>
        <translation>内容全部符合</translation>
    </message>
    <message>
        <source>nearly all its values fit</source>
        <translation>内容几乎全部符合</translation>
    </message>
    <message numerus="yes">
        <source>%n of 10 values fit</source>
        <translation>
            <numerusform>每 10 个约有 %n 个符合</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Save these columns…</source>
        <translation>保存列设置…</translation>
    </message>
    <message>
        <source>Load saved ones…</source>
        <translation>载入已存设置…</translation>
    </message>
    <message>
        <source>Let the program decide</source>
        <translation>交给程序判断</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>按这些列读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Say which column of {file} is which</source>
        <translation>{file} 的每一列是什么</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>开头几行</translation>
    </message>
    <message>
        <source>What would be read</source>
        <translation>会读出什么</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Sheets with the same columns are shown once.</source>
        <translation>列相同的工作表只显示一次。</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>读不了的地方</translation>
    </message>
    <message>
        <source>Saved columns hold the columns’ names and your choices, nothing of the rows. They fit every list of the same kind.</source>
        <translation>保存的只有列名和你的选择，不含任何一行内容，同样格式的清单都能用。</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>表格 {number}</translation>
    </message>
    <message>
        <source>There are no rows in this file.</source>
        <translation>这个文件里没有数据行。</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>第 {number} 列</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Save these columns</source>
        <translation>保存列设置</translation>
    </message>
    <message>
        <source>Columns (*.json)</source>
        <translation>列设置 (*.json)</translation>
    </message>
    <message>
        <source>Saved. Load it here the next time.</source>
        <translation>已保存，下次在这里载入即可。</translation>
    </message>
    <message>
        <source>Load saved columns</source>
        <translation>载入列设置</translation>
    </message>
    <message>
        <source>This file holds no saved columns.</source>
        <translation>这个文件不是列设置。</translation>
    </message>
    <message>
        <source>These saved columns are of another kind of list: some of their names are not in this table.</source>
        <translation>这份列设置属于另一种清单：其中有些列名在这个表格里没有。</translation>
    </message>
    <message>
        <source>Loaded. Check whether the calls are right.</source>
        <translation>已载入，请看看读出的通话对不对。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Line to copy</source>
        <translation>可复制的命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制这行命令</translation>
    </message>
</context>
<context>
    <name>ComputerCard</name>
    <message>
        <source>Your data, on this computer</source>
        <translation>你的数据与这台电脑</translation>
    </message>
    <message>
        <source>This is made for your own phone. Please open only your own address book and calls.</source>
        <translation>这个程序是给你查看自己的手机用的。请只打开你自己的通讯录和通话记录。</translation>
    </message>
    <message>
        <source>Nobody’s name or number is written to the disk. When the program closes, it has forgotten them.</source>
        <translation>姓名和号码都不会写到磁盘上。程序一关闭，读入的内容就全部清除。</translation>
    </message>
    <message>
        <source>Does somebody come in? Ctrl+Shift+Q, or the Esc key three times, hides the window at once and closes it.</source>
        <translation>有人过来？按 Ctrl+Shift+Q，或者连按三次 Esc，窗口会立刻消失，程序随即关闭。</translation>
    </message>
    <message>
        <source>The computer itself may still remember: the files you copied here, their names in lists of recent files, and that this program ran. When you are done, delete the copies and empty the bin.</source>
        <translation>电脑本身可能还会留下：你拷来的文件、“最近使用的文件”里的文件名，以及运行过这个程序的痕迹。用完后，请删掉拷到这台电脑上的文件，再清空回收站。</translation>
    </message>
    <message>
        <source>Keep my language and ticked steps</source>
        <translation>记住我的语言和勾选的步骤</translation>
    </message>
    <message>
        <source>Writes a small settings file on this computer. It never holds a contact.</source>
        <translation>会在这台电脑上存一个很小的设置文件，里面不会有联系人。</translation>
    </message>
    <message>
        <source>Forget settings and ticked steps</source>
        <translation>清除设置和勾选记录</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>CorrectionBar</name>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>收起这一行</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CorrectionMenu</name>
    <message>
        <source>Correct {name}</source>
        <translation>更正“{name}”</translation>
    </message>
    <message>
        <source>Leave out everywhere</source>
        <translation>在所有地方都不显示这个人</translation>
    </message>
    <message>
        <source>Your corrections…</source>
        <translation>查看更正…</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>This is a person</source>
        <translation>这是个人</translation>
    </message>
    <message>
        <source>This is a service number</source>
        <translation>这是服务号码</translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation>和另一个是同一个人…</translation>
    </message>
    <message>
        <source>Not the same person…</source>
        <translation>不是同一个人…</translation>
    </message>
    <message>
        <source>How bad would a call be?</source>
        <translation>接到电话影响有多大？</translation>
    </message>
    <message>
        <source>As the files say</source>
        <translation>以文件为准</translation>
    </message>
</context>
<context>
    <name>CorrectionTexts</name>
    <message>
        <source>{name} is: {relation}</source>
        <translation>“{name}”是{relation}</translation>
    </message>
    <message>
        <source>{name} is a service number</source>
        <translation>“{name}”是服务号码</translation>
    </message>
    <message>
        <source>{name} is a person, not a service number</source>
        <translation>“{name}”是个人，不是服务号码</translation>
    </message>
    <message>
        <source>A call to {name} would be: {harm}</source>
        <translation>“{name}”接到电话：{harm}</translation>
    </message>
    <message>
        <source>{name} is left out everywhere</source>
        <translation>“{name}”不在任何地方显示</translation>
    </message>
    <message>
        <source>{name} and {other} are one person</source>
        <translation>“{name}”和“{other}”是同一个人</translation>
    </message>
    <message>
        <source>{name} is somebody else</source>
        <translation>“{name}”是另一个人</translation>
    </message>
    <message>
        <source>one person is left out everywhere</source>
        <translation>有一个人不在任何地方显示</translation>
    </message>
    <message>
        <source>Corrected: {what}</source>
        <translation>已更正：{what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤回：{what}</translation>
    </message>
</context>
<context>
    <name>CorrectionsDialog</name>
    <message>
        <source>Your corrections</source>
        <translation>你的更正</translation>
    </message>
    <message>
        <source>What you say outweighs the files, also when they are read again. It is forgotten when you close, unless you save it.</source>
        <translation>以你说的为准，重新读取文件后也一样。除非你保存，否则关闭程序后会清除。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>You have corrected nothing.</source>
        <translation>你还没有更正过什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n left out: show who</source>
        <translation>
            <numerusform>有 %n 人不显示：看看是谁</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for your files</source>
        <translation>等你打开文件后起作用</translation>
    </message>
    <message>
        <source>a later correction about the same person counts instead</source>
        <translation>你后来对同一个人又说了别的，以后来的为准</translation>
    </message>
    <message>
        <source>fits nobody in these files</source>
        <translation>这些文件里没有这个人</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>中国澳门</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>中国台湾</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>马来西亚</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>印度尼西亚</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>菲律宾</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>越南</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>泰国</translation>
    </message>
    <message>
        <source>India</source>
        <translation>印度</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>巴基斯坦</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>孟加拉国</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>斯里兰卡</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>日本</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>韩国</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>肯尼亚</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>尼日利亚</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>加纳</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>坦桑尼亚</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>乌干达</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>南非</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>埃及</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>哥伦比亚</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>秘鲁</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>巴西</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>阿根廷</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>美国</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>加拿大</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>英国</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>德国</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>西班牙</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>澳大利亚</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>What these files show, and what they cannot</source>
        <translation>这些文件能说明什么，不能说明什么</translation>
    </message>
    <message>
        <source>The calls begin on {first} and end on {last}. Older and deleted calls are missing; few calls do not mean that somebody matters little.</source>
        <translation>通话从 {first} 到 {last}。更早的和已删除的通话不在其中；通话少不等于这个人不重要。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>No calls at all, which is unusual for you: {spans}. Perhaps a file of that time is missing.</source>
        <translation>这些日子一条通话也没有，和你平时不一样：{spans}。可能缺少那段时间的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) came from a hidden number and belong to nobody here.</source>
        <translation>
            <numerusform>有 %Ln 条通话来自隐藏号码，不算在任何人名下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) with your own number are set apart.</source>
        <translation>
            <numerusform>有 %Ln 条是和你自己号码之间的通话，单独列开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Never in such files: calls over WeChat, WhatsApp and the like, and what you deleted before.</source>
        <translation>这类文件里都没有：微信、WhatsApp 等软件里的通话，以及你之前删除的记录。</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>你的数据</translation>
    </message>
    <message>
        <source>Start with your own address book and calls</source>
        <translation>先从你自己的通讯录和通话记录开始</translation>
    </message>
    <message>
        <source>{contacts} and {calls} were read</source>
        <translation>读到了 {contacts}和 {calls}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 条通话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>See whom a loan app would call, before it calls</source>
        <translation>贷款平台打电话之前，先看看会打给谁</translation>
    </message>
    <message>
        <source>Open the address book and the call history of your phone. The program shows which people a lender who copied them would call first, why, and what you can still close.</source>
        <translation>打开从手机导出的通讯录和通话记录。程序会告诉你：如果贷款平台拿到了这些，会先打给谁、为什么，以及你还能堵上哪些口子。</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Try it with invented people</source>
        <translation>用虚构数据试一试</translation>
    </message>
    <message>
        <source>No files yet? Choose your phone below, and the steps to them stand there. Files or a whole folder can also be dropped on this window, several at once; the program finds out what each of them is.</source>
        <translation>还没有文件？在下面选你的手机，那里有一步一步的做法。文件或整个文件夹也可以直接拖进窗口，一次可以拖好几个，程序会自己认出每个是什么。</translation>
    </message>
    <message>
        <source>See who would be called</source>
        <translation>看看会打给谁</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读到了什么</translation>
    </message>
    <message>
        <source>Numbers without a country code belong to</source>
        <translation>没有国家区号的号码属于</translation>
    </message>
    <message>
        <source>Decides how short numbers are joined with long ones and which time zone counts.</source>
        <translation>决定带区号和不带区号的号码怎样对上，以及按哪个时区计算。</translation>
    </message>
    <message>
        <source>as the files say: {country}</source>
        <translation>按文件判断：{country}</translation>
    </message>
    <message>
        <source>as the files say</source>
        <translation>按文件判断</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>程序出了点问题。</translation>
    </message>
    <message>
        <source>Your files are unchanged and what was loaded before is still here. You can go on or close.</source>
        <translation>你的文件没有变动，之前读入的内容也还在。可以继续用，也可以关闭。</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已收起</translation>
    </message>
</context>
<context>
    <name>ExplanationTexts</name>
    <message>
        <source>{calls} in six months, {talk} of talk, newest {when}</source>
        <translation>六个月里{calls}，共说了 {talk}，最近一次是{when}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>通话 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>A service number: it counts for {points} points at most</source>
        <translation>这是服务号码，最多计 {points} 分</translation>
    </message>
    <message>
        <source>On the loan form as emergency contact: called early whatever the calls say</source>
        <translation>是借款表里填的紧急联系人，不管通话多少，都会很早接到电话</translation>
    </message>
    <message>
        <source>The workplace on the loan form: called early whatever the calls say</source>
        <translation>是借款表里填的工作单位，不管通话多少，都会很早接到电话</translation>
    </message>
    <message>
        <source>A name can be seen, but not what this person is to you</source>
        <translation>看得到名字，但看不出和你是什么关系</translation>
    </message>
    <message>
        <source>Whoever can be seen can get a message that goes to everybody</source>
        <translation>只要看得到，就可能收到群发的消息</translation>
    </message>
    <message>
        <source>There is no number that can be called</source>
        <translation>没有可以拨打的号码</translation>
    </message>
    <message>
        <source>Everything that shows this person is closed</source>
        <translation>能看到这个人的渠道都关着</translation>
    </message>
    <message>
        <source>Place {place} for {order}</source>
        <translation>按{order}排第 {place} 名</translation>
    </message>
    <message>
        <source>“{word}” gives away who this is: {relation}</source>
        <translation>从“{word}”看得出和你的关系：{relation}</translation>
    </message>
    <message>
        <source>What this person is to you can be seen: {relation}</source>
        <translation>看得出和你的关系：{relation}</translation>
    </message>
    <message>
        <source>In the first {cut} of none of {all} known ways to sort.</source>
        <translation>在 {all} 种已知排法里，都没有排进前 {cut} 名。</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <comment>two sentences in a row</comment>
        <translation>{sentence}{next}</translation>
    </message>
    <message>
        <source>most calls in six months</source>
        <translation>六个月通话次数</translation>
    </message>
    <message>
        <source>In the first {cut} of all {all} known ways to sort: they agree.</source>
        <translation>在全部 {all} 种已知排法里都排进前 {cut} 名，结果一致。</translation>
    </message>
    <message>
        <source>In the first {cut} of {some} of {all} known ways to sort: most agree.</source>
        <translation>{all} 种已知排法里，有 {some} 种排进前 {cut} 名，多数一致。</translation>
    </message>
    <message>
        <source>In the first {cut} of {some} of {all} known ways to sort: they disagree, so this is less sure.</source>
        <translation>{all} 种已知排法里，有 {some} 种排进前 {cut} 名，结果不一，所以不太确定。</translation>
    </message>
    <message>
        <source>longest talk time in six months</source>
        <translation>六个月通话时长</translation>
    </message>
    <message>
        <source>the five called most, then by talk time</source>
        <translation>通话最多的五人在前，其余看时长</translation>
    </message>
    <message>
        <source>most calls in three months</source>
        <translation>三个月通话次数</translation>
    </message>
    <message>
        <source>most calls in one month</source>
        <translation>一个月通话次数</translation>
    </message>
    <message>
        <source>longest talk time in one month</source>
        <translation>一个月通话时长</translation>
    </message>
    <message>
        <source>By {order}: not in it</source>
        <translation>按{order}：不在其中</translation>
    </message>
    <message>
        <source>By {order}: place {place}</source>
        <translation>按{order}：第 {place} 名</translation>
    </message>
    <message>
        <source>By {order}: place {place}, in the first {cut}</source>
        <translation>按{order}：第 {place} 名，在前 {cut} 名内</translation>
    </message>
    <message>
        <source>Documented in {sources}</source>
        <translation>出处：{sources}</translation>
    </message>
    <message>
        <source>No name and no relation is known.</source>
        <translation>没有名字，也不知道和你是什么关系。</translation>
    </message>
    <message>
        <source>No word for a relation stands in the name.</source>
        <translation>名字里没有表示关系的词。</translation>
    </message>
    <message>
        <source>Relation: {relation}.</source>
        <translation>关系：{relation}。</translation>
    </message>
    <message>
        <source>Nothing open shows it.</source>
        <translation>从现在开着的渠道看不出这一点。</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>这是你说的。</translation>
    </message>
    <message>
        <source>Typed into the loan form.</source>
        <translation>填在借款表里。</translation>
    </message>
    <message>
        <source>Another entry of the address book names this person so.</source>
        <translation>通讯录里另一条记录这样称呼这个人。</translation>
    </message>
    <message>
        <source>Nothing in the files says it.</source>
        <translation>文件里没有写。</translation>
    </message>
    <message>
        <source>the nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>the job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>“{word}” is the whole name.</source>
        <translation>名字就是“{word}”。</translation>
    </message>
    <message>
        <source>“{word}” stands in {place} on its own.</source>
        <translation>{place}里单独写着“{word}”。</translation>
    </message>
    <message>
        <source>A call would be: {harm}</source>
        <translation>接到电话：{harm}</translation>
    </message>
    <message>
        <source>“{word}” stands in {place} as a whole word.</source>
        <translation>{place}里有单独的词“{word}”。</translation>
    </message>
    <message>
        <source>“{word}” stands at the end of {place}.</source>
        <translation>{place}以“{word}”结尾。</translation>
    </message>
    <message>
        <source>“{word}” stands in {place}.</source>
        <translation>{place}里有“{word}”。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>answered calls</source>
        <translation>接通的通话</translation>
    </message>
    <message>
        <source>{channel}: {shown}</source>
        <translation>{channel}：{shown}</translation>
    </message>
    <message>
        <source>{channel} (closed)</source>
        <translation>{channel}（已关）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>All of these closed</source>
        <translation>以上全部关闭</translation>
    </message>
    <message>
        <source>Phone company&apos;s list and call log, both closed</source>
        <translation>运营商通话详单和手机通话记录都关闭</translation>
    </message>
    <message>
        <source>{channel} closed</source>
        <translation>关闭{channel}</translation>
    </message>
    <message>
        <source>{what}: stays at {before}</source>
        <translation>{what}：仍是 {before} 分</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}, {band}</source>
        <translation>{what}：{before} → {after}，{band}</translation>
    </message>
    <message>
        <source>{line}; copied before</source>
        <translation>{line}（以前已被拷走）</translation>
    </message>
    <message>
        <source>Only one of them closed: still {score}, as each replaces the other.</source>
        <translation>只关一个，仍是 {score} 分，因为另一个里有同样的通话。</translation>
    </message>
    <message>
        <source>Only one of them closed: still {score} or more, as each replaces the other.</source>
        <translation>只关一个，分数不会低于 {score}，因为另一个里有同样的通话。</translation>
    </message>
    <message>
        <source>Places in the known ways to sort</source>
        <translation>在已知排法里的名次</translation>
    </message>
    <message>
        <source>How often, how long, how recently you talk</source>
        <translation>通话多少、多久、多近</translation>
    </message>
    <message>
        <source>Name and relation</source>
        <translation>名字和关系</translation>
    </message>
    <message>
        <source>What everybody who is seen, or typed in, has at least</source>
        <translation>看得到的人、借款表里填的人，至少有的分数</translation>
    </message>
    <message>
        <source>service number or not</source>
        <translation>是不是服务号码</translation>
    </message>
    <message>
        <source>joined with another entry</source>
        <translation>和另一条记录合并</translation>
    </message>
    <message>
        <source>taken apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>how bad a call would be</source>
        <translation>接到电话影响有多大</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Set by you: {what}</source>
        <translation>由你设定：{what}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}到{last}</translation>
    </message>
    <message>
        <source>Few calls do not mean that somebody is safe or matters little.</source>
        <translation>通话少，不等于安全，也不等于不重要。</translation>
    </message>
    <message>
        <source>Calls over WeChat, WhatsApp and the like are in none of these files, and lenders see them only in part.</source>
        <translation>微信、WhatsApp 等网络通话不在这些文件里，贷款平台也只能看到一部分。</translation>
    </message>
    <message>
        <source>The calls begin on {day}; older ones are missing.</source>
        <translation>通话从 {day}开始，更早的没有。</translation>
    </message>
    <message>
        <source>Days without any call, perhaps missing in the files: {days}.</source>
        <translation>这些日子没有通话，也可能是文件里缺了：{days}。</translation>
    </message>
    <message>
        <source>A list from the phone company holds no names and no missed calls.</source>
        <translation>运营商通话详单里没有名字，也没有未接来电。</translation>
    </message>
    <message>
        <source>A phone forgets its oldest calls, and those that were deleted.</source>
        <translation>手机只保留较新的通话，更早的和删掉的都没有了。</translation>
    </message>
    <message>
        <source>An address book does not say how often you talk.</source>
        <translation>通讯录看不出通话多少。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) from hidden numbers belong to nobody here.</source>
        <translation>
            <numerusform>有 %Ln 次隐藏号码的来电，不算在任何人名下。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed into forms, what was copied before, and what other people&apos;s phones tell stands in no file.</source>
        <translation>你填在表单里的、以前被拷走的、别人手机里透露的，都不在任何文件里。</translation>
    </message>
    <message>
        <source>Days and months are counted back from {day}, the newest day in the files.</source>
        <translation>天数和月数从文件里最近的一天（{day}）往回数。</translation>
    </message>
</context>
<context>
    <name>ExposurePage</name>
    <message>
        <source>Who is exposed</source>
        <translation>谁会被打扰</translation>
    </message>
    <message>
        <source>Who would be called first</source>
        <translation>谁会最先接到电话</translation>
    </message>
    <message>
        <source>Nothing is loaded yet</source>
        <translation>还没有读入任何文件</translation>
    </message>
    <message>
        <source>Here stands whom a lender would call first, and why, once your address book or your calls are loaded.</source>
        <translation>读入通讯录或通话记录后，这里会显示贷款平台会先打给谁，以及原因。</translation>
    </message>
    <message>
        <source>Go to your data</source>
        <translation>去“你的数据”</translation>
    </message>
    <message>
        <source>Few calls do not mean that somebody is safe. Calls over the internet (WeChat, WhatsApp) are not in these files.</source>
        <translation>通话少，不代表不会被打扰。微信、WhatsApp 这类网络通话不在这些文件里。</translation>
    </message>
    <message>
        <source>Contacts a loan app could read</source>
        <translation>贷款应用能读到的联系人</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln in your address book</source>
        <translation>
            <numerusform>通讯录共 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody of your address book is shown</source>
        <translation>通讯录里的人都没有显示</translation>
    </message>
    <message>
        <source>no address book is loaded</source>
        <translation>还没有读入通讯录</translation>
    </message>
    <message>
        <source>First or second wave</source>
        <translation>“最先打给”和“接着打给”的人</translation>
    </message>
    <message>
        <source>Talk time with your top five</source>
        <translation>和通话最多的五人的时长占比</translation>
    </message>
    <message>
        <source>no talk time in these files</source>
        <translation>这些文件里没有通话时长</translation>
    </message>
    <message>
        <source>of the last six months</source>
        <translation>按最近六个月计算</translation>
    </message>
    <message>
        <source>you left out everybody</source>
        <translation>你选了不显示任何人</translation>
    </message>
    <message>
        <source>Numbers without a name</source>
        <translation>没有名字的号码</translation>
    </message>
    <message>
        <source>still visible in the call records</source>
        <translation>在通话记录里仍然看得到</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>不到 1%</translation>
    </message>
</context>
<context>
    <name>ExposureTexts</name>
    <message>
        <source>You left out everybody in these files</source>
        <translation>文件里的人，你都选了不显示</translation>
    </message>
    <message>
        <source>These files hold no people</source>
        <translation>这些文件里没有联系人</translation>
    </message>
    <message>
        <source>Without calls, nobody stands out as the first to be called</source>
        <translation>没有通话记录，看不出谁会最先接到电话</translation>
    </message>
    <message>
        <source>Nobody stands out as the first to be called</source>
        <translation>没有谁明显会最先接到电话</translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s) would most likely be called</source>
        <comment>no address book is loaded</comment>
        <translation>
            <numerusform>有 %Ln 个号码最可能接到电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would most likely be called</source>
        <translation>
            <numerusform>有 %Ln 个人最可能接到电话</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家人</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message numerus="yes">
        <source>%n family</source>
        <translation>
            <numerusform>家人 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n work</source>
        <translation>
            <numerusform>工作 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s)</source>
        <translation>
            <numerusform>朋友 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other</source>
        <translation>
            <numerusform>其他 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactView</name>
    <message>
        <source>Copy {number}: {place}</source>
        <translation>复制{number}：{place}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation>移除 {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) also in another file, counted once…</source>
        <translation>
            <numerusform>有 %Ln 条通话别的文件里也有，只算一次…</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the columns…</source>
        <translation>检查各列…</translation>
    </message>
    <message>
        <source>{what} ({file})</source>
        <translation>{what}（{file}）</translation>
    </message>
    <message numerus="yes">
        <source>Calls of %Ln SIM card(s) or numbers of yours.</source>
        <translation>
            <numerusform>包含你 %Ln 个号码（SIM 卡）的通话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own number was recognised: {numbers}</source>
        <translation>已认出你自己的号码：{numbers}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln 位联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 条通话</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln repeated record(s) counted once</source>
        <translation>
            <numerusform>%Ln 条重复记录只算一次</numerusform>
        </translation>
    </message>
    <message>
        <source>Names look wrong? Read them as</source>
        <translation>姓名是乱码？换一种编码</translation>
    </message>
    <message>
        <source>This old kind of file does not say how its characters are stored. If the names look wrong, choose another one.</source>
        <translation>这种旧格式的文件没有注明文字编码。如果姓名看起来是乱码，请换一种试试。</translation>
    </message>
    <message>
        <source>Names now read: {names}</source>
        <translation>现在读出的姓名：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) could not be read or had to be guessed</source>
        <translation>
            <numerusform>有 %Ln 处读不出来或只能猜测</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows or hides the list.</source>
        <translation>展开或收起列表。</translation>
    </message>
    <message>
        <source>What could not be read in {file}</source>
        <translation>{file} 里没能读出来的地方</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>This is not a phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>The time of this call cannot be read; the call is left out.</source>
        <translation>这条通话的时间读不出来，已略过。</translation>
    </message>
    <message>
        <source>The length of this call cannot be read; it counts as unknown.</source>
        <translation>这条通话的时长读不出来，按未知处理。</translation>
    </message>
    <message>
        <source>This note of a reading by an app cannot be read; it is left out.</source>
        <translation>这条应用读取的记录读不出来，已略过。</translation>
    </message>
    <message>
        <source>A part of this backup cannot be read. If calls or contacts are missing, back up again.</source>
        <translation>这个备份有一部分读不出来。如果缺了通话或联系人，请重新备份一次。</translation>
    </message>
    <message>
        <source>The date of this call cannot be read; the call is left out.</source>
        <translation>这条通话的日期读不出来，已略过。</translation>
    </message>
    <message>
        <source>Some characters here cannot be read; they show as question marks.</source>
        <translation>这里有些文字读不出来，显示为问号。</translation>
    </message>
    <message>
        <source>This line is no field of a contact; it is left out.</source>
        <translation>这一行不是联系人的内容，已略过。</translation>
    </message>
    <message>
        <source>This row cannot be read; it is left out.</source>
        <translation>这一行读不出来，已略过。</translation>
    </message>
    <message>
        <source>This backup has no password, and an iPhone puts its calls only into backups with one. Turn on “Encrypt local backup” and back up again.</source>
        <translation>这个备份没有设密码，而 iPhone 只把通话记录放进设了密码的备份。请打开“加密本地备份”，再备份一次。</translation>
    </message>
    <message>
        <source>This contact is damaged; it is left out.</source>
        <translation>这位联系人的数据已损坏，已略过。</translation>
    </message>
    <message>
        <source>This contact holds far more than usual; only a part is used.</source>
        <translation>这位联系人的内容异常多，只用了一部分。</translation>
    </message>
    <message>
        <source>This contact has no end mark; it is used as it is.</source>
        <translation>这位联系人缺少结束标记，按现有内容使用。</translation>
    </message>
    <message>
        <source>A part of this database is damaged; what could be read is used.</source>
        <translation>这个数据库有一部分损坏了，读得出来的已经用上。</translation>
    </message>
    <message>
        <source>Day and month could be either way round in this table. The usual order was taken.</source>
        <translation>这张表里“日”和“月”分不清先后，按通常的顺序处理。</translation>
    </message>
    <message>
        <source>Day and month are written in different orders in this table. Check some dates.</source>
        <translation>这张表里“日”和“月”的顺序前后不一，请核对几个日期。</translation>
    </message>
    <message>
        <source>Termux prints the newest {detail} calls unless told otherwise; older ones may be missing.</source>
        <translation>Termux 默认只输出最近 {detail} 条通话，更早的可能没有包括在内。</translation>
    </message>
    <message>
        <source>A spreadsheet rounded this number; its last digits are lost.</source>
        <translation>表格软件把这个号码的末几位抹掉了，找不回来。</translation>
    </message>
    <message>
        <source>This entry of the list of apps cannot be read; it is left out.</source>
        <translation>应用清单里的这一条读不出来，已略过。</translation>
    </message>
    <message>
        <source>The file is damaged here; what can be read after it is used.</source>
        <translation>文件在这里有损坏，后面能读的部分仍然使用。</translation>
    </message>
    <message>
        <source>This line is far too long; only its beginning is used.</source>
        <translation>这一行太长，只用了开头部分。</translation>
    </message>
    <message>
        <source>Text messages in this list are passed over: {detail}</source>
        <translation>这份清单里的短信已跳过：{detail} 条</translation>
    </message>
    <message>
        <source>Further places, not listed here: {detail}</source>
        <translation>其余未列出的地方：{detail} 处</translation>
    </message>
    <message>
        <source>Rows that are no calls (data, fees) are passed over: {detail}</source>
        <translation>不是通话的行（流量、费用）已跳过：{detail} 行</translation>
    </message>
    <message>
        <source>Rows without a name or a number are passed over: {detail}</source>
        <translation>没有姓名也没有号码的行已跳过：{detail} 行</translation>
    </message>
    <message>
        <source>The file does not say which app it is about; the name was taken from the file’s name.</source>
        <translation>文件没有说是哪个应用，名字取自文件名。</translation>
    </message>
    <message>
        <source>These lines do not say which app they are about; they are left out.</source>
        <translation>这几行没有说是哪个应用，已略过。</translation>
    </message>
    <message>
        <source>This app stands in the list twice; the first entry is used.</source>
        <translation>这个应用在清单里出现了两次，只用第一次的内容。</translation>
    </message>
    <message>
        <source>This app’s name cannot be read; the app is left out.</source>
        <translation>这个应用的名字读不出来，已略过。</translation>
    </message>
    <message>
        <source>This permission of an app cannot be read; it is left out.</source>
        <translation>应用的这项权限读不出来，已略过。</translation>
    </message>
    <message>
        <source>Pages of single calls that cannot be read: {detail}</source>
        <translation>读不出的单条通话页面：{detail}</translation>
    </message>
    <message>
        <source>This line of the report cannot be read; it is left out.</source>
        <translation>报告的这一行读不出来，已略过。</translation>
    </message>
    <message>
        <source>This row of the database cannot be read; it is left out.</source>
        <translation>数据库的这一行读不出来，已略过。</translation>
    </message>
    <message>
        <source>These lines do not say which setting they are; they are left out.</source>
        <translation>这几行没有说是哪个设置，已略过。</translation>
    </message>
    <message>
        <source>This sheet is damaged; what stands before is used.</source>
        <translation>这张工作表已损坏，前面读到的照常使用。</translation>
    </message>
    <message>
        <source>Sheets that hold no calls are passed over: {detail}</source>
        <translation>没有通话的工作表已跳过：{detail} 张</translation>
    </message>
    <message>
        <source>There is text between the contacts; it is left out.</source>
        <translation>联系人之间夹有别的文字，已略过。</translation>
    </message>
    <message>
        <source>The file holds more apps than the program takes; the rest is left out.</source>
        <translation>文件里的应用超过了程序的上限，多出的已略过。</translation>
    </message>
    <message>
        <source>The file holds more calls than the program takes; the rest is left out.</source>
        <translation>文件里的通话超过程序能处理的数量，多出的部分已略过。</translation>
    </message>
    <message>
        <source>The file holds more contacts than the program takes; the rest is left out.</source>
        <translation>文件里的联系人超过程序能处理的数量，多出的部分已略过。</translation>
    </message>
    <message>
        <source>The file holds more lines than the program takes; the rest is left out.</source>
        <translation>文件的行数超过了程序的上限，多出的已略过。</translation>
    </message>
    <message>
        <source>The file breaks off here; copy it from the phone again if you can.</source>
        <translation>文件到这里就断了。可以的话，请从手机上重新拷一份。</translation>
    </message>
    <message>
        <source>For these lines it cannot be read whose they are; they are left out.</source>
        <translation>读不出这几行属于谁，已略过。</translation>
    </message>
    <message>
        <source>Some calls have a type this program does not know; their direction counts as unknown.</source>
        <translation>有些通话的类型程序不认识，打进还是打出按未知处理。</translation>
    </message>
    <message>
        <source>For some calls the list does not say who called whom.</source>
        <translation>有些通话没有注明是谁打给谁。</translation>
    </message>
    <message>
        <source>This text is far too long; only its beginning is used.</source>
        <translation>这段文字太长，只用了开头部分。</translation>
    </message>
    <message>
        <source>This place could not be read.</source>
        <translation>这一处读不出来。</translation>
    </message>
    <message>
        <source>Its calls are in no phone company’s list. Export the phone’s own call history and contacts instead.</source>
        <translation>里面的通话不在运营商通话详单里。请改为导出手机自己的通话记录和通讯录。</translation>
    </message>
    <message>
        <source>Make the list again as the page “App permissions” says, or tick the apps by hand there.</source>
        <translation>请按“应用权限”页面的说明重新导出，或在那里手动勾选应用。</translation>
    </message>
    <message>
        <source>This archive holds no list of what apps may read.</source>
        <translation>这个压缩包里没有应用权限清单。</translation>
    </message>
    <message>
        <source>This is a calendar, not a call history.</source>
        <translation>这是日历，不是通话记录。</translation>
    </message>
    <message>
        <source>If the app Logger made it, export there as CSV or JSON instead.</source>
        <translation>如果是 Logger 应用导出的，请在应用里改为导出 CSV 或 JSON。</translation>
    </message>
    <message>
        <source>Say which column is which; you see at once what would be read.</source>
        <translation>请指定每一列是什么，马上就能看到会读出什么。</translation>
    </message>
    <message>
        <source>This database is damaged.</source>
        <translation>这个数据库已损坏。</translation>
    </message>
    <message>
        <source>This database of a phone holds no calls and no contacts.</source>
        <translation>这个手机数据库里没有通话，也没有联系人。</translation>
    </message>
    <message>
        <source>This is a part of a database.</source>
        <translation>这只是数据库的一部分。</translation>
    </message>
    <message>
        <source>Keep it in the folder of the database and open the file without -wal or -shm at the end.</source>
        <translation>请把它和数据库放在同一个文件夹里，打开名字末尾没有 -wal 或 -shm 的那个文件。</translation>
    </message>
    <message>
        <source>This looks encrypted, as backups of phone makers and messengers are. Nothing in it can be read.</source>
        <translation>这个文件看起来加了密，手机厂商的备份和聊天软件的数据库都是这样，里面的内容读不出来。</translation>
    </message>
    <message>
        <source>This folder holds too many files; those found first are used.</source>
        <translation>这个文件夹里的文件太多，只用了先找到的那些。</translation>
    </message>
    <message>
        <source>Open the folder that holds the export, not the whole disk.</source>
        <translation>请打开存放导出文件的那个文件夹，不要打开整个磁盘。</translation>
    </message>
    <message>
        <source>This folder holds no list of what apps may read.</source>
        <translation>这个文件夹里没有应用权限清单。</translation>
    </message>
    <message>
        <source>This folder holds no address book and no call history.</source>
        <translation>这个文件夹里没有通讯录，也没有通话记录。</translation>
    </message>
    <message>
        <source>This is a web page without a list of calls.</source>
        <translation>这是一个网页，里面没有通话清单。</translation>
    </message>
    <message>
        <source>This file is damaged.</source>
        <translation>这个文件已损坏。</translation>
    </message>
    <message>
        <source>Export the call history of the phone itself; the steps are below.</source>
        <translation>请导出手机自己的通话记录，步骤见下方。</translation>
    </message>
    <message>
        <source>This iPhone backup is damaged or not complete.</source>
        <translation>这个 iPhone 备份已损坏，或者不完整。</translation>
    </message>
    <message>
        <source>Back up the iPhone again.</source>
        <translation>请重新备份 iPhone。</translation>
    </message>
    <message>
        <source>This iPhone backup holds no calls and no contacts.</source>
        <translation>这个 iPhone 备份里没有通话，也没有联系人。</translation>
    </message>
    <message>
        <source>This iPhone backup is encrypted; a part of the program for that is missing.</source>
        <translation>这个 iPhone 备份设了密码，程序缺少打开它的部分。</translation>
    </message>
    <message>
        <source>Install the package iphone-backup-decrypt and start the program again.</source>
        <translation>请安装 iphone-backup-decrypt 这个软件包，再重新打开程序。</translation>
    </message>
    <message>
        <source>This looks like one file of an iPhone backup.</source>
        <translation>这看起来是 iPhone 备份里的一个文件。</translation>
    </message>
    <message>
        <source>Open the whole folder it lies in; if it is packed, unpack it first.</source>
        <translation>请打开它所在的整个文件夹；如果是压缩包，请先解压。</translation>
    </message>
    <message>
        <source>This iPhone backup is encrypted.</source>
        <translation>这个 iPhone 备份设了密码。</translation>
    </message>
    <message>
        <source>Its password is needed: the one you set when you turned encryption on.</source>
        <translation>需要它的密码，就是打开备份加密时设的那个。</translation>
    </message>
    <message>
        <source>This iPhone backup has no password, so the phone left its calls out.</source>
        <translation>这个 iPhone 备份没有设密码，所以手机没有把通话记录放进去。</translation>
    </message>
    <message>
        <source>Turn on “Encrypt local backup”, back up again and open the new backup.</source>
        <translation>请打开“加密本地备份”，重新备份一次，再打开新的备份。</translation>
    </message>
    <message>
        <source>This password does not open the iPhone backup.</source>
        <translation>这个密码打不开 iPhone 备份。</translation>
    </message>
    <message>
        <source>It is the backup’s own password, often another one than the phone’s code.</source>
        <translation>这里要的是备份自己的密码，往往和手机锁屏密码不同。</translation>
    </message>
    <message>
        <source>This archive holds another archive.</source>
        <translation>这个压缩包里还有一个压缩包。</translation>
    </message>
    <message>
        <source>This table holds no calls.</source>
        <translation>这张表里没有通话。</translation>
    </message>
    <message>
        <source>Ask for the list of single calls, not for the sums of the bill.</source>
        <translation>需要的是逐条的通话详单，不是账单合计。</translation>
    </message>
    <message>
        <source>None of the calls in this file can be read.</source>
        <translation>这个文件里的通话一条也读不出来。</translation>
    </message>
    <message>
        <source>There is no contact in this file.</source>
        <translation>这个文件里没有联系人。</translation>
    </message>
    <message>
        <source>This is no list of what apps may read.</source>
        <translation>这不是应用权限清单。</translation>
    </message>
    <message>
        <source>This looks like a list of what apps may read, but there is nothing in it.</source>
        <translation>这看起来是应用权限清单，但里面没有内容。</translation>
    </message>
    <message>
        <source>This cannot be opened: it is gone, or not yours to read.</source>
        <translation>打不开：它已经不在了，或者你没有读取权限。</translation>
    </message>
    <message>
        <source>Copy the file to your own folder and try again.</source>
        <translation>请把文件拷到你自己的文件夹里再试。</translation>
    </message>
    <message>
        <source>This is an office document that holds no table.</source>
        <translation>这是一份办公文档，里面没有表格。</translation>
    </message>
    <message>
        <source>This is an OFD document; its pages cannot be read as a list.</source>
        <translation>这是 OFD 文件，没法当作清单读取。</translation>
    </message>
    <message>
        <source>This is an archive of another kind.</source>
        <translation>这是程序不认识的压缩包。</translation>
    </message>
    <message>
        <source>This is a spreadsheet in a form the program does not read.</source>
        <translation>这种格式的表格，程序读不了。</translation>
    </message>
    <message>
        <source>This is an XML file of another program.</source>
        <translation>这是其他程序的 XML 文件。</translation>
    </message>
    <message>
        <source>These saved answers and corrections are damaged; nothing of them is used.</source>
        <translation>这份保存的回答和更正已损坏，里面的内容都没有使用。</translation>
    </message>
    <message>
        <source>Open another copy of this file, or answer and correct anew.</source>
        <translation>请打开这份文件的另一个副本，或者重新回答和更正。</translation>
    </message>
    <message>
        <source>This answer of the phone does not say which app it is about.</source>
        <translation>手机的这份输出没有说是哪个应用。</translation>
    </message>
    <message>
        <source>Write the app’s name into the file’s name, or make the list of all apps.</source>
        <translation>请把应用名写进文件名，或导出全部应用的清单。</translation>
    </message>
    <message>
        <source>This is a PDF; its pages cannot be read as a list.</source>
        <translation>这是 PDF，没法当作清单读取。</translation>
    </message>
    <message>
        <source>Ask the phone company for the list as a table (Excel or CSV).</source>
        <translation>请向运营商索取表格形式（Excel 或 CSV）的通话详单。</translation>
    </message>
    <message>
        <source>This is a phone maker’s own backup; only such a phone can open it.</source>
        <translation>这是手机厂商自己的备份，只有同品牌的手机能打开。</translation>
    </message>
    <message>
        <source>This answer of the phone does not say which setting it is.</source>
        <translation>手机的这份输出没有说是哪个设置。</translation>
    </message>
    <message>
        <source>Save it again under the name that stands beside the line you copied.</source>
        <translation>请用你复制的那行命令里的文件名重新保存。</translation>
    </message>
    <message>
        <source>Some lengths are in whole minutes.</source>
        <translation>有些时长只精确到分钟。</translation>
    </message>
    <message>
        <source>A phone company’s list: connected calls only, no missed ones.</source>
        <translation>运营商通话详单：只有接通的电话，没有未接来电。</translation>
    </message>
    <message>
        <source>It holds numbers only; names come from the address book.</source>
        <translation>里面只有号码，姓名来自通讯录。</translation>
    </message>
    <message>
        <source>It lists the calls you made, none that you received.</source>
        <translation>只有你打出的电话，没有打进来的。</translation>
    </message>
    <message>
        <source>It ends at a round number of calls, where phones and tools cut off; older ones may be missing.</source>
        <translation>通话条数正好是个整数，手机和工具常在这里截断，更早的可能没有。</translation>
    </message>
    <message>
        <source>Guessed: the year. The file does not say it; the latest that fits was taken.</source>
        <translation>年份是推测的：文件里没写，取了说得通的最近一年。</translation>
    </message>
    <message>
        <source>Guessed: the time zone. The file does not say it; times are taken as those of your country.</source>
        <translation>时区是推测的：文件里没写，按你所在国家的时间算。</translation>
    </message>
    <message>
        <source>This is a database of an app.</source>
        <translation>这是某个应用的数据库。</translation>
    </message>
    <message>
        <source>This is a picture or a recording; a photographed list cannot be read.</source>
        <translation>这是图片或录音录像，拍下来的清单读不了。</translation>
    </message>
    <message>
        <source>This file is far larger than any address book or call history.</source>
        <translation>这个文件比任何通讯录或通话记录都大得多。</translation>
    </message>
    <message>
        <source>This is neither an address book nor a call history.</source>
        <translation>这既不是通讯录，也不是通话记录。</translation>
    </message>
    <message>
        <source>This is a database of WeChat.</source>
        <translation>这是微信的数据库。</translation>
    </message>
    <message>
        <source>This is a database of WhatsApp.</source>
        <translation>这是 WhatsApp 的数据库。</translation>
    </message>
    <message>
        <source>This workbook is damaged.</source>
        <translation>这个工作簿已损坏。</translation>
    </message>
    <message>
        <source>This workbook needs a password.</source>
        <translation>这个工作簿有密码。</translation>
    </message>
    <message>
        <source>Save it again without a password.</source>
        <translation>请另存为没有密码的文件。</translation>
    </message>
    <message>
        <source>This XML file holds commands that no export has; it is not opened.</source>
        <translation>这个 XML 文件里有正常导出不会有的指令，程序没有打开它。</translation>
    </message>
    <message>
        <source>This file cannot be used.</source>
        <translation>这个文件不能用。</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>第 {line} 行：{problem}</translation>
    </message>
    <message>
        <source>A quotation mark is not closed here; the rows behind it were taken one by one.</source>
        <translation>这里有一个引号没有配对，后面的行已改为逐行读取。</translation>
    </message>
    <message>
        <source>Calls over the internet, which no phone company lists, are passed over: {detail}</source>
        <translation>网络通话不在运营商通话详单里，已略过：{detail}</translation>
    </message>
    <message>
        <source>The file is damaged here; what can still be read is used.</source>
        <translation>文件在这里损坏了，还能读出来的部分照常使用。</translation>
    </message>
    <message>
        <source>Export the contacts and the call history instead; the steps are below.</source>
        <translation>请改为导出联系人和通话记录，步骤见下方。</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet and save it as .xlsx or .csv.</source>
        <translation>请用表格软件打开，另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>Unpack it yourself and open the files that are in it.</source>
        <translation>请先自己解压，再打开里面的文件。</translation>
    </message>
    <message>
        <source>Copy it from the phone again.</source>
        <translation>请从手机上重新拷一份。</translation>
    </message>
    <message>
        <source>This archive would unpack to far more than any export holds; it is not opened.</source>
        <translation>这个压缩包解开后会大得不正常，程序没有打开它。</translation>
    </message>
    <message>
        <source>This archive is damaged.</source>
        <translation>这个压缩包已损坏。</translation>
    </message>
    <message>
        <source>This archive needs a password.</source>
        <translation>这个压缩包有密码。</translation>
    </message>
    <message>
        <source>This archive is packed in a way the program does not know.</source>
        <translation>这个压缩包的压缩方式程序不认识。</translation>
    </message>
    <message>
        <source>This archive holds too many files.</source>
        <translation>这个压缩包里的文件太多。</translation>
    </message>
    <message>
        <source>This archive holds no address book and no call history.</source>
        <translation>这个压缩包里没有通讯录，也没有通话记录。</translation>
    </message>
    <message>
        <source>The chosen columns do not fit this table.</source>
        <translation>所选的列和这张表对不上。</translation>
    </message>
    <message>
        <source>It is not clear which columns of this table hold number, time and length.</source>
        <translation>看不出这张表里哪一列是号码、时间和时长。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>这个文件是空的。</translation>
    </message>
    <message>
        <source>This is an old form of Excel table.</source>
        <translation>这是一种旧的 Excel 表格格式。</translation>
    </message>
    <message>
        <source>The calls in this file went over the internet; no call log of a phone company shows them.</source>
        <translation>这个文件里的通话都是网络通话，运营商通话详单里没有。</translation>
    </message>
    <message>
        <source>This is a file of another program.</source>
        <translation>这是其他程序的文件。</translation>
    </message>
    <message>
        <source>This holds text messages, not calls.</source>
        <translation>里面是短信，不是通话。</translation>
    </message>
    <message>
        <source>In the backup app tick “Call logs” only. The file is then called calls-….xml.</source>
        <translation>请在备份应用里只勾选通话记录（Call logs），得到的文件名是 calls-….xml。</translation>
    </message>
</context>
<context>
    <name>GrantsQuestion</name>
    <message>
        <source>5. What was already given</source>
        <translation>5. 已经给出去的东西</translation>
    </message>
    <message>
        <source>Did a lender, or its app, ever get one of these from you?</source>
        <translation>贷款平台或它的应用，从你这里得到过下面哪一样？</translation>
    </message>
    <message>
        <source>Address book: an app was allowed to read the contacts</source>
        <translation>通讯录：允许过应用读取联系人</translation>
    </message>
    <message>
        <source>Call log: an app was allowed to read the calls</source>
        <translation>手机通话记录：允许过应用读取通话</translation>
    </message>
    <message>
        <source>Phone company&apos;s call list: its password, or a code sent by text message, was typed into a lender&apos;s page or app</source>
        <translation>运营商通话详单：在贷款平台的页面或应用里，填过服务密码或短信验证码</translation>
    </message>
    <message>
        <source>Text messages: an app was allowed to read them</source>
        <translation>短信：允许过应用读取短信</translation>
    </message>
    <message>
        <source>Shopping account: a lender was given the login, or linked to it</source>
        <translation>购物账号：把登录密码给过贷款平台，或授权关联过</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>what a lender got from the owner</comment>
        <translation>给过</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>what a lender never got from the owner</comment>
        <translation>没给过</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>This way stays open in the list. A copy that was taken stays, even when you close it now.</source>
        <translation>名单里，这个渠道算作开着。就算现在关掉，已经拷走的那份还在对方手里。</translation>
    </message>
    <message>
        <source>This way is closed in the list.</source>
        <translation>名单里，这个渠道算作关着。</translation>
    </message>
    <message>
        <source>You said no lender&apos;s app was ever on the phone: this way is closed in the list.</source>
        <translation>你说过手机上从来没有贷款平台的应用，所以在名单里，这个渠道算作关着。</translation>
    </message>
    <message>
        <source>Without an answer this way counts as open.</source>
        <translation>没有回答时，这个渠道算作开着。</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>How to get the files from your phone</source>
        <translation>怎样从手机取得这两个文件</translation>
    </message>
    <message>
        <source>Which phone is it?</source>
        <translation>你用的是哪种手机？</translation>
    </message>
    <message>
        <source>A part of the guides could not be read; the rest is shown.</source>
        <translation>有一部分说明读不出来，其余照常显示。</translation>
    </message>
    <message>
        <source>Choose it, and the steps stand here: one list for the address book, one for the calls.</source>
        <translation>选好后，步骤会列在这里：先是通讯录，再是通话记录。</translation>
    </message>
    <message>
        <source>The address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>The call history</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Further sources, and ways for experts</source>
        <translation>其他来源，以及懂技术的人用的办法</translation>
    </message>
    <message>
        <source>Further sources</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>{way} (try this first)</source>
        <translation>{way}（先试这个）</translation>
    </message>
</context>
<context>
    <name>GuideDetails</name>
    <message>
        <source>Keep in mind: {text}</source>
        <translation>请注意：{text}</translation>
    </message>
    <message>
        <source>{number}. {text}</source>
        <comment>a step</comment>
        <translation>{number}. {text}</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>用完之后</translation>
    </message>
</context>
<context>
    <name>GuideTexts</name>
    <message>
        <source>the phone’s cable</source>
        <translation>手机数据线</translation>
    </message>
    <message>
        <source>an app on the phone</source>
        <translation>在手机上装一个应用</translation>
    </message>
    <message>
        <source>a program on the computer</source>
        <translation>电脑上的一个软件</translation>
    </message>
    <message>
        <source>your own account and its password</source>
        <translation>你自己的账号和密码</translation>
    </message>
    <message>
        <source>your own account at the phone company</source>
        <translation>你自己在运营商的账号</translation>
    </message>
    <message>
        <source>a password you choose for the backup</source>
        <translation>为备份另设的密码</translation>
    </message>
    <message>
        <source>room on the computer for all the phone holds, and an hour or more</source>
        <translation>电脑上能装下整部手机内容的空间，以及一小时或更长时间</translation>
    </message>
    <message>
        <source>USB debugging for a while</source>
        <translation>暂时打开“USB 调试”</translation>
    </message>
    <message>
        <source>How to get the call history</source>
        <translation>怎样取得通话记录</translation>
    </message>
    <message>
        <source>How to get the address book</source>
        <translation>怎样取得通讯录</translation>
    </message>
    <message>
        <source>You get: {files}</source>
        <translation>得到的文件：{files}</translation>
    </message>
    <message>
        <source>Needed: {needs}</source>
        <translation>需要：{needs}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Named otherwise? Look for “{word}”, or in the other language for “{other_word}”.</source>
        <translation>叫法不一样时，搜索“{word}”；英文界面搜索“{other_word}”。</translation>
    </message>
    <message>
        <source>Named otherwise? Look for “{word}”.</source>
        <translation>叫法不一样时，搜索“{word}”。</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>This program has no part that could use a network.</source>
        <translation>这个程序没有任何联网的部分。</translation>
    </message>
    <message>
        <source>Language: switch to Chinese</source>
        <translation>语言：切换到英文</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>For a phone’s backup, or a folder of several exports</source>
        <translation>用于手机备份，或放着多份导出文件的文件夹</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to: {page}</source>
        <translation>返回：{page}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Help, now and in the next days</source>
        <translation>求助：现在和接下来几天</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家和地区</translation>
    </message>
    <message>
        <source>These lines are our own advice.</source>
        <translation>以上几条是我们自己的建议。</translation>
    </message>
    <message>
        <source>Condition: {condition}</source>
        <translation>条件：{condition}</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>only under conditions</source>
        <translation>有条件才可以</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Hours: {hours}</source>
        <translation>服务时间：{hours}</translation>
    </message>
    <message>
        <source>Hours: we do not know them</source>
        <translation>服务时间：我们没有查到</translation>
    </message>
    <message>
        <source>Not confirmed: ask before you rely on it.</source>
        <translation>未能核实，使用前请再确认一下。</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>Source, read in a report: {name}</source>
        <translation>来源（依据转述，未见原文）：{name}</translation>
    </message>
    <message>
        <source>{source}, as of {date}</source>
        <translation>{source}，截至 {date}</translation>
    </message>
    <message>
        <source>The country is that of your files.</source>
        <translation>国家按你打开的文件判断。</translation>
    </message>
    <message>
        <source>The country is the one this computer is set to.</source>
        <translation>国家按这台电脑的设置判断。</translation>
    </message>
    <message>
        <source>Choose your country to see its numbers.</source>
        <translation>选择你所在的国家，就能看到当地的号码。</translation>
    </message>
    <message>
        <source>Checked on {day}, more than a year ago. Numbers and rules may have changed; ask before you rely on one.</source>
        <translation>核对于 {day}，已经过了一年多。号码和规定可能有变化，使用前请再确认一下。</translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation>核对于 {day}。</translation>
    </message>
    <message>
        <source>These facts come from a file on this computer, in place of the program&apos;s own.</source>
        <translation>这些内容来自这台电脑上的文件，代替了程序自带的内容。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences in a row</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Somebody threatens you, stands at your door or follows you: stay near other people and call the police.</source>
        <translation>有人威胁你、上门或者跟着你：待在有人的地方，马上报警。</translation>
    </message>
    <message>
        <source>You think of hurting yourself: do not stay alone with it. Call somebody you trust, or the line below.</source>
        <translation>有伤害自己的念头：不要一个人扛着。打给信任的人，或者打下面的热线。</translation>
    </message>
    <message>
        <source>You need not pick up every call, and you need not decide anything today.</source>
        <translation>不用每个电话都接，也不用今天就做决定。</translation>
    </message>
    <message>
        <source>It cannot call, write or open anything. You copy a number and call it yourself.</source>
        <translation>它不会替你打电话、发消息，也不会打开网页。号码由你复制，自己拨打。</translation>
    </message>
    <message>
        <source>It cannot stop calls, and it takes back nothing that was copied.</source>
        <translation>它挡不住来电，也收不回已经被拷走的信息。</translation>
    </message>
    <message>
        <source>It is no lawyer and no doctor. Laws and numbers change; an office in your country knows better.</source>
        <translation>它不是律师，也不是医生。法律和号码会变，当地的部门更清楚。</translation>
    </message>
    <message>
        <source>It sees only the files you open. It does not know what happens on your phone now.</source>
        <translation>它只看得到你打开的文件，不知道你的手机上正在发生什么。</translation>
    </message>
    <message>
        <source>If you are in danger now</source>
        <translation>如果你现在有危险</translation>
    </message>
    <message>
        <source>Free help</source>
        <translation>免费的帮助</translation>
    </message>
    <message>
        <source>What lenders may read</source>
        <translation>贷款平台可以读取什么</translation>
    </message>
    <message>
        <source>When and how they may call</source>
        <translation>什么时候可以打电话，怎么打</translation>
    </message>
    <message>
        <source>Whether a lender has a licence</source>
        <translation>贷款平台有没有牌照</translation>
    </message>
    <message>
        <source>Where to complain, in this order</source>
        <translation>去哪里投诉（按这个顺序）</translation>
    </message>
    <message>
        <source>What the law says</source>
        <translation>法律怎么说</translation>
    </message>
    <message>
        <source>Recording calls</source>
        <translation>通话录音</translation>
    </message>
    <message>
        <source>What this program cannot do</source>
        <translation>这个程序做不到的事</translation>
    </message>
    <message>
        <source>Files of facts on this computer that could not be used</source>
        <translation>这台电脑上无法使用的资料文件</translation>
    </message>
</context>
<context>
    <name>HourGridView</name>
    <message>
        <source>Calls by weekday and hour</source>
        <translation>按星期和钟点看通话</translation>
    </message>
    <message>
        <source>No calls in the files.</source>
        <translation>文件里没有通话。</translation>
    </message>
    <message>
        <source>No calls with this person.</source>
        <translation>和这个人没有通话。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>通话 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{weekday} {start}–{end} h: {calls}</source>
        <translation>{weekday} {start}–{end} 点：{calls}</translation>
    </message>
    <message>
        <source>Most: {weekday} {start}–{end} h, {calls}</source>
        <translation>最多：{weekday} {start}–{end} 点，{calls}</translation>
    </message>
</context>
<context>
    <name>IphoneCard</name>
    <message>
        <source>You chose an iPhone. As far as we know, an iPhone lets no app read the call log or the texts. Without your answer both still count as open here: you may have had another phone. Your phone company&apos;s list shows the same calls, whatever the phone.</source>
        <translation>你选的是 iPhone。据我们所知，iPhone 上的应用都读不到通话记录和短信。你还没有回答，所以这里仍把这两项算作“开着”，因为你以前可能用过别的手机。不管用什么手机，运营商的通话详单里都有同样的通话。</translation>
    </message>
    <message>
        <source>Count call log and texts as never given</source>
        <translation>把通话记录和短信算作“没给过”</translation>
    </message>
    <message>
        <source>You can change this in the five questions.</source>
        <translation>以后可以在“五个问题”里修改。</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Same person</source>
        <translation>同一个人</translation>
    </message>
    <message>
        <source>Who is the same person as {name}?</source>
        <translation>谁和“{name}”是同一个人？</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>搜索姓名或号码</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Type a part of the name and choose somebody.</source>
        <translation>输入姓名的一部分，再选一个人。</translation>
    </message>
    <message>
        <source>That is the same entry already. Choose somebody else.</source>
        <translation>这就是同一条记录，请选另一个人。</translation>
    </message>
    <message>
        <source>{name} and {other} become one entry with {calls}. It can be undone.</source>
        <translation>“{name}”和“{other}”会合成一条，共有{calls}。这一步可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform> %Ln 次通话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>What these files do not show</source>
        <translation>这些文件里看不到的</translation>
    </message>
    <message>
        <source>How this is computed</source>
        <translation>这是怎么算的</translation>
    </message>
</context>
<context>
    <name>ListWaysCard</name>
    <message>
        <source>Your phone’s own list</source>
        <translation>手机自己的清单</translation>
    </message>
    <message>
        <source>The phone keeps a list of what each app may read. Open or drop its files here or anywhere on this window. They are read on this computer and kept in memory only; this program never touches the phone.</source>
        <translation>手机里记着每个应用能读什么。把文件拖到本窗口任意位置，或点下面的按钮打开。文件只在这台电脑上读取，只留在内存里；本程序不会碰你的手机。</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>用完以后</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Address books, call histories, lists of apps</source>
        <translation>通讯录、通话记录、应用权限清单</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Put your own data aside and show invented people?</source>
        <translation>要先收起你的数据，改看虚构的示例吗？</translation>
    </message>
    <message>
        <source>The program forgets what is loaded now, and your answers. Your files stay as they are.</source>
        <translation>程序会忘掉现在读入的内容和你的回答。你的文件不会有任何变化。</translation>
    </message>
    <message>
        <source>Show invented people</source>
        <translation>看示例</translation>
    </message>
    <message>
        <source>Keep my data</source>
        <translation>保留我的数据</translation>
    </message>
    <message>
        <source>Forget your settings and ticked steps?</source>
        <translation>要清除设置和勾选记录吗？</translation>
    </message>
    <message>
        <source>The settings file on this computer is removed. What is loaded now stays until you close.</source>
        <translation>这台电脑上的设置文件会被删除。现在读入的内容保留到程序关闭为止。</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The settings file could not be removed.</source>
        <translation>设置文件没能删除。</translation>
    </message>
    <message>
        <source>Another program may be using it. Try again, or delete the folder contact-exposure in your settings folder.</source>
        <translation>可能有别的程序正在使用它。请再试一次，或者到设置目录里删除 contact-exposure 文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>Let go to open %Ln item(s)</source>
        <translation>
            <numerusform>松开鼠标，打开 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Only files and folders can be opened</source>
        <translation>只能打开文件和文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other thing(s) will be skipped.</source>
        <translation>
            <numerusform>另有 %Ln 项打不开，会跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The invented people are put aside.</source>
        <translation>示例会先收起来。</translation>
    </message>
</context>
<context>
    <name>MenuPaths</name>
    <message>
        <source>, </source>
        <comment>between search words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>“{word}”</translation>
    </message>
    <message>
        <source>Not there? Search the settings for {words}.</source>
        <translation>找不到时，在设置里搜索{words}。</translation>
    </message>
</context>
<context>
    <name>MenuTexts</name>
    <message>
        <source>{path} (not confirmed)</source>
        <translation>{path}（未核实）</translation>
    </message>
</context>
<context>
    <name>MergedCallsDialog</name>
    <message>
        <source>Calls counted once</source>
        <translation>合并计算的通话</translation>
    </message>
    <message>
        <source>Calls of {file} that another file holds too</source>
        <translation>{file} 和别的文件都有的通话</translation>
    </message>
    <message>
        <source>A phone counts from dialling, a phone company from the answer, so the same call can begin up to a minute apart. Where person, direction and length agree, the two are counted once.</source>
        <translation>手机从拨号算起，运营商从接通算起，所以同一通电话的开始时间可能差到一分钟。对方、呼叫方向和时长都对得上时，两条只算一次。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only the first ones are listed; all of them are counted once.</source>
        <translation>这里只列出前面一部分，全部都只算一次。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>计入的时间</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>The other one begins</source>
        <translation>另一条的时间</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Copy these words</source>
        <translation>复制这段话</translation>
    </message>
    <message>
        <source>Copy the words: {receiver}</source>
        <translation>复制这段话：{receiver}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>How this is computed</source>
        <translation>这是怎么算的</translation>
    </message>
    <message>
        <source>How this is computed, and what nobody knows</source>
        <translation>这是怎么算的，还有什么没人知道</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>What we do not know</source>
        <translation>我们不知道的</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数字从哪里来</translation>
    </message>
    <message>
        <source>The program puts people in the order in which documented programs of lenders and collectors would sort them. It does not know what a certain lender does.</source>
        <translation>本程序按照有出处的贷款和催收程序的排法给人排序。某一家贷款平台会怎么做，它并不知道。</translation>
    </message>
    <message>
        <source>Every figure below is read from the data file that the score itself uses.</source>
        <translation>下面每个数字都直接读自计算分数所用的数据文件。</translation>
    </message>
    <message>
        <source>Version {version}, compared with its sources on {day}</source>
        <translation>版本 {version}，{day}与出处核对过</translation>
    </message>
    <message>
        <source>{evidence} of {all} entries are evidence, {judgement} are judgement</source>
        <translation>{all} 项中有 {evidence} 项有依据，{judgement} 项是我们的判断</translation>
    </message>
    <message>
        <source>{ground}: {sources}</source>
        <translation>{ground}：{sources}</translation>
    </message>
    <message>
        <source>How well it was tested</source>
        <translation>检验得怎么样</translation>
    </message>
    <message>
        <source>Compared with their sources on {day}</source>
        <translation>{day}与出处核对过</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cases</source>
        <translation>
            <numerusform>%Ln 例</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Addresses are never opened by this program.</source>
        <translation>本程序不会打开这些网址。</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>■ Evidence</source>
        <translation>■ 有依据</translation>
    </message>
    <message>
        <source>□ Judgement</source>
        <translation>□ 我们的判断</translation>
    </message>
    <message>
        <source>Read in public programs and reports, or measured. Each entry names where.</source>
        <translation>来自公开的程序和报告，或者是测得的。每一项都写明出处。</translation>
    </message>
    <message>
        <source>Decided by us, within the order that the sources named beside it give. Other figures could be defended as well.</source>
        <translation>由我们决定，先后顺序以旁边写明的出处为准。换成别的数字也说得通。</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>分数由什么组成</translation>
    </message>
    <message>
        <source>How far back calls count</source>
        <translation>多久以内的通话计入</translation>
    </message>
    <message>
        <source>The known ways to sort</source>
        <translation>已知的排法</translation>
    </message>
    <message>
        <source>What a place is worth</source>
        <translation>名次值多少</translation>
    </message>
    <message>
        <source>How close two people are by their calls</source>
        <translation>从通话看关系远近</translation>
    </message>
    <message>
        <source>What a name gives away</source>
        <translation>名字透露什么</translation>
    </message>
    <message>
        <source>Least and greatest scores</source>
        <translation>最低和最高分数</translation>
    </message>
    <message>
        <source>Where the bands begin</source>
        <translation>每一级从多少分开始</translation>
    </message>
    <message>
        <source>Places that lift into a band</source>
        <translation>凭名次进入某一级</translation>
    </message>
    <message>
        <source>When the page warns</source>
        <translation>什么时候提醒</translation>
    </message>
    <message>
        <source>Three parts add up to 100 points at most: places in the known ways to sort, closeness by calls, and what the name gives away. Each figure is the most a part can add.</source>
        <translation>三个部分加起来最多 100 分：在已知排法里的名次、从通话看的远近、名字透露的关系。每个数字是这一部分最多能加的分。</translation>
    </message>
    <message>
        <source>Older calls stand in the lists and counts, but add nothing to the score.</source>
        <translation>更早的通话列在清单和次数里，但不加分。</translation>
    </message>
    <message>
        <source>Each way sorts everybody you called by one rule. Where two are equal, calls in six months decide, then talk time, then the newest call, then the number. Call log and phone company&apos;s list are sorted each by itself, and the better place counts.</source>
        <translation>每种排法按一条规则给所有通话的人排序。相同时，先比六个月通话次数，再比时长，再比最近一次，最后比号码。手机通话记录和运营商通话详单分别排序，取较前的名次。</translation>
    </message>
    <message>
        <source>The share of the points a place in one way to sort earns. The mean over all ways, times the points for places, goes into the score.</source>
        <translation>在一种排法里的名次能得到分数的几成。所有排法取平均，再乘以名次的分数，计入总分。</translation>
    </message>
    <message>
        <source>The mean of four parts, each from 0 to 1, times the points for closeness. Calls: logarithm of 1 + calls, divided by that of 1 + the full number; an older call counts less. Talk: the same with minutes. Weeks: weeks with calls, divided by the full number. Newest call: e to the power of −days ÷ scale.</source>
        <translation>四个部分各为 0 到 1，取平均，再乘以远近的分数。次数：（1＋次数）的对数，除以（1＋满值）的对数，越早的通话算得越少。时长：用分钟数同样计算。周数：有通话的周数除以满值。最近一次：e 的（−天数÷尺度）次方。</translation>
    </message>
    <message>
        <source>The share of the points for the name that each relation earns, where a name, a form or an entry shows it through an open channel.</source>
        <translation>名字、借款表或通讯录通过开着的渠道透露出关系时，各种关系能得到名字分数的几成。</translation>
    </message>
    <message>
        <source>Whoever stands on the form, or can be seen at all, has at least this score. Service numbers have no more than theirs.</source>
        <translation>填在借款表里的人，还有看得到的任何人，至少有这个分数。服务号码另有最高分数。</translation>
    </message>
    <message>
        <source>The score from which somebody belongs to a band.</source>
        <translation>从这个分数开始属于某一级。</translation>
    </message>
    <message>
        <source>Whoever stands near the top of enough ways to sort belongs at least to this band, whatever the score: no name is needed to be called.</source>
        <translation>在足够多的排法里名次靠前的人，不管分数多少，至少属于这一级，因为没有名字也可以被打电话。</translation>
    </message>
    <message>
        <source>With less than this the order rests on little, and the page says so.</source>
        <translation>少于这些时，排序的依据不多，页面会说明。</translation>
    </message>
    <message>
        <source>Places in the known ways to sort</source>
        <translation>在已知排法里的名次</translation>
    </message>
    <message>
        <source>Closeness by calls</source>
        <translation>从通话看的远近</translation>
    </message>
    <message>
        <source>What the name gives away</source>
        <translation>名字透露的关系</translation>
    </message>
    <message>
        <source>Days of calls that count</source>
        <translation>计入多少天的通话</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Days of calls looked at</source>
        <translation>看多少天的通话</translation>
    </message>
    <message>
        <source>People in the first block</source>
        <translation>第一组人数</translation>
    </message>
    <message>
        <source>Up to place</source>
        <translation>到第几名</translation>
    </message>
    <message>
        <source>Share of the points</source>
        <translation>得到几成分数</translation>
    </message>
    <message>
        <source>Days after which a call counts half</source>
        <translation>多少天后只算一半</translation>
    </message>
    <message>
        <source>Full number of calls</source>
        <translation>次数的满值</translation>
    </message>
    <message>
        <source>Full number of minutes</source>
        <translation>分钟的满值</translation>
    </message>
    <message>
        <source>Most seconds one call counts</source>
        <translation>一次通话最多算多少秒</translation>
    </message>
    <message>
        <source>Full number of weeks</source>
        <translation>周数的满值</translation>
    </message>
    <message>
        <source>Scale of the newest call, in days</source>
        <translation>最近一次的尺度，天</translation>
    </message>
    <message>
        <source>Emergency contact on the form, at least</source>
        <translation>借款表里填的紧急联系人，至少</translation>
    </message>
    <message>
        <source>Workplace on the form, at least</source>
        <translation>借款表里填的工作单位，至少</translation>
    </message>
    <message>
        <source>Anybody who can be seen, at least</source>
        <translation>看得到的任何人，至少</translation>
    </message>
    <message>
        <source>Service number, at most</source>
        <translation>服务号码，最多</translation>
    </message>
    <message>
        <source>In the first</source>
        <translation>排进前</translation>
    </message>
    <message>
        <source>of so many ways to sort</source>
        <translation>在多少种排法里</translation>
    </message>
    <message>
        <source>Days from the first call to the last</source>
        <translation>从第一次到最后一次通话的天数</translation>
    </message>
    <message>
        <source>Calls in all</source>
        <translation>通话总数</translation>
    </message>
    <message>
        <source>Numbers called</source>
        <translation>通话的号码数</translation>
    </message>
    <message>
        <source>number of calls</source>
        <translation>通话次数</translation>
    </message>
    <message>
        <source>talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>the most called in a block of their own, then all by talk time</source>
        <translation>通话最多的人单独一组，然后都按时长</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>本排序</translation>
    </message>
    <message>
        <source>Closeness by calls alone</source>
        <translation>只看通话远近</translation>
    </message>
    <message>
        <source>Number of calls</source>
        <translation>通话次数</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Measured when the model was made.</source>
        <translation>制作模型时测得。</translation>
    </message>
    <message>
        <source>Measured by this program&apos;s own tests.</source>
        <translation>由本程序自带的测试测得。</translation>
    </message>
</context>
<context>
    <name>NumberQuestion</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add to: {question}</source>
        <translation>添加到：{question}</translation>
    </message>
    <message>
        <source>Nobody can dial this as it stands. It is kept as you typed it and changes nothing.</source>
        <translation>这样写的号码拨不通。程序照原样留着它，名单不会因此改变。</translation>
    </message>
    <message>
        <source>This is not a number yet. Choose somebody from the list, or type the number.</source>
        <translation>这还不是号码。请从列表里选一个人，或直接输入号码。</translation>
    </message>
    <message>
        <source>This number is in the list already.</source>
        <translation>这个号码已经在列表里了。</translation>
    </message>
</context>
<context>
    <name>OwnerWordsCard</name>
    <message>
        <source>What you corrected, and keeping it</source>
        <translation>你更正过的内容，以及怎样留着</translation>
    </message>
    <message>
        <source>Your corrections…</source>
        <translation>查看更正…</translation>
    </message>
    <message>
        <source>Answers, corrections and the plans you named under What if can be kept in a file. It holds names and numbers: whoever opens it can read them, so keep it where only you get to it. To go on another day, open it like your other files.</source>
        <translation>你的回答、更正，还有在“如果关掉”里存下的方案，可以存成一个文件。里面有姓名和号码，谁打开都看得到，请放在只有你能拿到的地方。改天想接着做，像打开其他文件一样打开它就行。</translation>
    </message>
    <message>
        <source>Save answers and corrections…</source>
        <translation>保存回答和更正…</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) outweigh the files.</source>
        <translation>
            <numerusform>有 %n 处更正，以你说的为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>In the list, right-click a person to correct what the files say, or use the button beside the reasons.</source>
        <translation>文件里说得不对的地方，可以在名单里右键点这个人来更正，也可以用原因旁边的按钮。</translation>
    </message>
    <message>
        <source>answers</source>
        <comment>file name without suffix</comment>
        <translation>answers</translation>
    </message>
    <message>
        <source>Save answers and corrections</source>
        <translation>保存回答和更正</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>回答 (*.json)</translation>
    </message>
    <message>
        <source>Saved. The file holds names and numbers.</source>
        <translation>已保存。文件里有姓名和号码。</translation>
    </message>
</context>
<context>
    <name>PackFacts</name>
    <message>
        <source>In this country: {name}</source>
        <translation>所在国家或地区：{name}</translation>
    </message>
    <message>
        <source>We could not confirm this. Ask there before you rely on it.</source>
        <translation>这一点我们未能核实，用之前请先问清楚。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of the backup {file}</source>
        <translation>备份 {file} 的密码</translation>
    </message>
    <message>
        <source>It is the one you chose when you turned on “Encrypt local backup”, not the code that unlocks the phone. It is used for this one reading on this computer and then forgotten; the program never stores it. Unlocking takes 5 to 30 seconds.</source>
        <translation>这是你打开“加密本地备份”时设的密码，不是手机的锁屏密码。它只在这台电脑上用于这一次读取，用完就忘掉，程序不会保存。解开备份需要 5 到 30 秒。</translation>
    </message>
    <message>
        <source>That password does not open it. Capital and small letters count.</source>
        <translation>这个密码打不开备份。字母要分大小写。</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的内容</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Search name or number</source>
        <translation>搜索姓名或号码</translation>
    </message>
    <message>
        <source>Show which relations</source>
        <translation>显示哪些关系</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Numbers stand with the middle hidden until you want to see them.</source>
        <translation>号码中间几位先隐藏，勾选后才显示。</translation>
    </message>
    <message>
        <source>People in the order of exposure</source>
        <translation>按曝光程度排列的人</translation>
    </message>
    <message>
        <source>All relations</source>
        <translation>全部关系</translation>
    </message>
    <message>
        <source>Show how bad a call would be</source>
        <translation>按接到电话的影响筛选</translation>
    </message>
    <message>
        <source>Any call</source>
        <translation>不限影响</translation>
    </message>
    <message>
        <source>Warn the right people…</source>
        <translation>提前告诉该告诉的人…</translation>
    </message>
    <message>
        <source>Answer five questions: it changes this list</source>
        <translation>回答五个问题，名单会随之改变</translation>
    </message>
    <message numerus="yes">
        <source>Your %n correction(s)…</source>
        <translation>
            <numerusform>你的 %n 处更正…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits this search.</source>
        <translation>没有符合条件的人。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} people shown</source>
        <translation>
            <numerusform>显示 {total} 人中的 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, most exposed first. Enter shows the reasons.</source>
        <translation>
            <numerusform>共 %Ln 人，最容易被打扰的排在前面。按回车键看原因。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>由你设定</translation>
    </message>
    <message>
        <source>No name</source>
        <comment>a number that no name belongs to</comment>
        <translation>没有名字</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>最近通话</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光程度</translation>
    </message>
    <message>
        <source>A call would be</source>
        <translation>接到电话</translation>
    </message>
</context>
<context>
    <name>PeopleViews</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>圈层</translation>
    </message>
    <message>
        <source>Calls × talk time</source>
        <translation>次数与时长</translation>
    </message>
    <message>
        <source>When you talk</source>
        <translation>通话时段</translation>
    </message>
    <message>
        <source>How few hold most</source>
        <translation>集中在几个人</translation>
    </message>
    <message>
        <source>When they call</source>
        <translation>何时打给谁</translation>
    </message>
    <message>
        <source>Views of the same people</source>
        <translation>同一批人的几种看法</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>按什么排</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>看谁的通话</translation>
    </message>
    <message>
        <source>Calls with everybody</source>
        <translation>和所有人的通话</translation>
    </message>
    <message>
        <source>Calls with the person chosen</source>
        <translation>和选中的人的通话</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>按什么计算</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话次数</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message>
        <source>App permissions</source>
        <translation>应用权限</translation>
    </message>
    <message>
        <source>Which apps may read your contacts, calls and texts</source>
        <translation>哪些应用能读你的通讯录、通话和短信</translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s) may read your contacts, calls or texts</source>
        <translation>
            <numerusform>%Ln 个应用能读你的通讯录、通话或短信</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s) did read your contacts, calls or texts</source>
        <translation>
            <numerusform>有 %Ln 个应用读取过你的通讯录、通话记录或短信</numerusform>
        </translation>
    </message>
    <message>
        <source>Your files do not say which apps may read your contacts, calls or texts</source>
        <translation>文件里没有说明，哪些应用可以读取你的通讯录、通话记录或短信</translation>
    </message>
    <message>
        <source>No app in your files may read your contacts, calls or texts</source>
        <translation>文件里的应用，都不能读取你的通讯录、通话记录或短信</translation>
    </message>
    <message>
        <source>Search for an app</source>
        <translation>查找应用</translation>
    </message>
    <message>
        <source>Only those with a reason to look</source>
        <translation>只看值得留意的</translation>
    </message>
    <message>
        <source>● did read   ○ may read   – closed   ? not known</source>
        <translation>● 读过   ○ 能读   – 已关闭   ? 不清楚</translation>
    </message>
    <message>
        <source>Apps, those that give away most first</source>
        <translation>应用列表，泄露最多的在前</translation>
    </message>
    <message>
        <source>Other apps</source>
        <translation>其他应用</translation>
    </message>
    <message>
        <source>Show me with invented data</source>
        <translation>用虚构数据看一看</translation>
    </message>
    <message>
        <source>Allowed, read and sent on are three things. Files show the first well, of the second the last time at most, and the third never: we cannot see what was sent on. No app here does not mean that nothing was copied before.</source>
        <translation>允许、读取、外传是三件事。文件能说清第一件；第二件最多知道最近一次；第三件看不出来：我们不知道什么被传走了。这里没有应用，也不等于以前没被拷走过。</translation>
    </message>
    <message>
        <source>What could not be read in the lists</source>
        <translation>清单里没能读出的内容</translation>
    </message>
    <message>
        <source>Apps that may read, or have read, what leads to your people</source>
        <translation>能读或读过你亲友信息的应用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln app(s) without such access, and those that came with the phone</source>
        <translation>
            <numerusform>另外 %Ln 个应用：没有这类权限，或是手机自带的</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}：{problem}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No app fits the search.</source>
        <translation>没有符合的应用。</translation>
    </message>
    <message>
        <source>No app of this kind is in your files. An app that is not in them may still be on the phone.</source>
        <translation>你的文件里没有这类应用。文件里没有的应用，手机上仍可能有。</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>When you talk</source>
        <translation>什么时候通话</translation>
    </message>
    <message>
        <source>How the score adds up</source>
        <translation>分数怎么加起来</translation>
    </message>
    <message>
        <source>Score of {name}</source>
        <translation>{name}的分数</translation>
    </message>
    <message>
        <source>with everybody</source>
        <translation>和所有人</translation>
    </message>
    <message>
        <source>Choose a person to see why they stand where they stand.</source>
        <translation>选一个人，看看为什么排在这里。</translation>
    </message>
    <message>
        <source>Why this person</source>
        <translation>为什么是这个人</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>under 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>today</source>
        <comment>counted from the newest day of the files</comment>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>counted from the newest day of the files</comment>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>People an app may see</source>
        <translation>应用可以看到的人</translation>
    </message>
    <message>
        <source>Only these people stay visible through the address book. Pick none, or people who know and agree.</source>
        <translation>从通讯录里只看得到这些人。可以一个也不选，或者只选知情并同意的人。</translation>
    </message>
    <message>
        <source>Choose people</source>
        <translation>选人</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>就用这些</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>with names</source>
        <translation>带上姓名</translation>
    </message>
    <message>
        <source>Without it, a saved picture shows first letters and masked numbers.</source>
        <translation>不勾选时，保存的图片里姓名只留第一个字，号码隐去中间几位。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>以图片显示</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>picture</source>
        <comment>file name without suffix</comment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Not saved: the file name must end in .png, .svg or .pdf.</source>
        <translation>没有保存：文件名要以 .png、.svg 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Saved. Delete the file when you no longer need it.</source>
        <translation>已保存。不再需要时请删除这个文件。</translation>
    </message>
</context>
<context>
    <name>PictureTexts</name>
    <message numerus="yes">
        <source>and %Ln more people, none above {score}</source>
        <translation>
            <numerusform>还有 %Ln 人，都不超过 {score} 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Ranking of exposure</source>
        <translation>曝光程度排名</translation>
    </message>
    <message>
        <source>Exposure from 0 to 100</source>
        <translation>曝光程度（0 到 100）</translation>
    </message>
    <message>
        <source>Nobody can be seen through the open channels.</source>
        <translation>从开着的渠道看不到任何人。</translation>
    </message>
    <message numerus="yes">
        <source>The %n highest score(s), from {first} with {score} down.</source>
        <translation>
            <numerusform>得分最高的 %n 人，从“{first}”（{score} 分）往下排。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more people follow.</source>
        <translation>
            <numerusform>后面还有 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>All six orders together (score)</source>
        <translation>六种排法合在一起（得分）</translation>
    </message>
    <message>
        <source>Most calls in six months</source>
        <translation>六个月内通话次数最多</translation>
    </message>
    <message>
        <source>Longest talk time in six months</source>
        <translation>六个月内通话时间最长</translation>
    </message>
    <message>
        <source>The five called most, then by talk time</source>
        <translation>先取通话最多的五人，再按时长排</translation>
    </message>
    <message>
        <source>Most calls in three months</source>
        <translation>三个月内通话次数最多</translation>
    </message>
    <message>
        <source>Most calls in one month</source>
        <translation>一个月内通话次数最多</translation>
    </message>
    <message>
        <source>Longest talk time in one month</source>
        <translation>一个月内通话时间最长</translation>
    </message>
    <message>
        <source>Calls in {months}</source>
        <translation>{months}的通话次数</translation>
    </message>
    <message>
        <source>Talk time in {months}</source>
        <translation>{months}的通话时长</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话次数</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>通话时长</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more people further down</source>
        <translation>
            <numerusform>后面还有 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Call log and phone company&apos;s list are both open: the better place counts.</source>
        <translation>手机通话记录和运营商通话详单都开着：取较前的名次。</translation>
    </message>
    <message>
        <source>Ranking by {order}</source>
        <translation>排名：{order}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have a place in this order.</source>
        <translation>
            <numerusform>这种排法里共有 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>first {count}</source>
        <translation>前 {count} 名</translation>
    </message>
    <message>
        <source>Nobody has a place in this order: no open channel shows calls of the last six months.</source>
        <translation>这种排法里没有人：开着的渠道看不到最近六个月的通话。</translation>
    </message>
    <message>
        <source>First by “{order}”: {first}, {figure}.</source>
        <translation>按“{order}”排在第一的是{first}，{figure}。</translation>
    </message>
    <message>
        <source>Lines show where documented systems cut their lists.</source>
        <translation>虚线是有据可查的系统截取名单的位置。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people stand in the innermost circle that is not empty, “{band}”.</source>
        <translation>
            <numerusform>最里面有人的一圈是“{band}”，有 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The nearer to you, the likelier to be called. Bigger marks mean more calls.</source>
        <translation>离你越近，越可能接到电话。图形越大，通话越多。</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圈</translation>
    </message>
    <message>
        <source>Circles of exposure</source>
        <translation>曝光程度圈层图</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分类</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people without a call are not drawn</source>
        <translation>
            <numerusform>没有通话的 %Ln 人没有画出来</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and talk time</source>
        <translation>通话次数与时长</translation>
    </message>
    <message>
        <source>Calls in the files</source>
        <translation>文件里的通话次数</translation>
    </message>
    <message>
        <source>Talk time in the files</source>
        <translation>文件里的通话时长</translation>
    </message>
    <message>
        <source>No calls in the files.</source>
        <translation>文件里没有通话。</translation>
    </message>
    <message>
        <source>{person} has the most calls: {calls}. No call brought talk time.</source>
        <translation>通话次数最多的是{person}：{calls}。都没有通话时长。</translation>
    </message>
    <message>
        <source>{person} has both the most calls and the longest talk time: {calls}, {talk}.</source>
        <translation>通话次数最多、时间最长的都是{person}：{calls}，{talk}。</translation>
    </message>
    <message>
        <source>{most} has the most calls: {calls}. {longest} has the longest talk time: {talk}.</source>
        <translation>通话次数最多的是{most}：{calls}。通话时间最长的是{longest}：{talk}。</translation>
    </message>
    <message>
        <source>Calls by weekday and hour</source>
        <translation>按星期和钟点看通话</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>钟点</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Hour of the day; right: calls of the weekday</source>
        <translation>一天里的钟点；右边是这一天的通话次数</translation>
    </message>
    <message>
        <source>With everybody, the most calls fall on {weekday} {start}–{end} h: {count} of {total}.</source>
        <translation>和所有人的通话里，{weekday} {start}–{end} 点最多：{total} 次中有 {count} 次。</translation>
    </message>
    <message>
        <source>With {person}, the most calls fall on {weekday} {start}–{end} h: {count} of {total}.</source>
        <translation>和{person}的通话里，{weekday} {start}–{end} 点最多：{total} 次中有 {count} 次。</translation>
    </message>
    <message>
        <source>Part of all calls in six months</source>
        <translation>占六个月通话总次数的比例</translation>
    </message>
    <message>
        <source>No talk time in the last six months.</source>
        <translation>最近六个月没有通话时长。</translation>
    </message>
    <message numerus="yes">
        <source>%n of {people} people hold {amount} of your {total} calls in six months ({part}).</source>
        <translation>
            <numerusform>六个月里，{people} 人中的 %n 人占了你 {total} 次通话中的 {amount} 次（{part}）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {people} people hold {amount} of your {total} of talk in six months ({part}).</source>
        <translation>
            <numerusform>六个月里，{people} 人中的 %n 人占了你 {total}通话中的 {amount}（{part}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of all talk time in six months</source>
        <translation>占六个月通话总时长的比例</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Students&apos; phones</source>
        <translation>学生手机</translation>
    </message>
    <message>
        <source>How few people hold most of the calls</source>
        <translation>大部分通话集中在几个人</translation>
    </message>
    <message>
        <source>How few people hold most of the talk time</source>
        <translation>大部分通话时长集中在几个人</translation>
    </message>
    <message>
        <source>People, from the one with the most down ({shown} of {all})</source>
        <translation>人数，从最多的一位往下数（共 {all} 人，画出 {shown} 人）</translation>
    </message>
    <message>
        <source>students&apos; phones, middle of {periods} periods of {days} days</source>
        <translation>学生手机，{periods} 段各 {days} 天记录的中间值</translation>
    </message>
    <message>
        <source>No calls in the last six months.</source>
        <translation>最近六个月没有通话。</translation>
    </message>
    <message numerus="yes">
        <source>All talk in six months ({total}) is with %n people.</source>
        <translation>
            <numerusform>六个月里总共 {total}，都是和这 %n 人打的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All calls in six months ({total}) are with %n people.</source>
        <translation>
            <numerusform>六个月里的 {total} 次通话，都是和这 %n 人打的。</numerusform>
        </translation>
    </message>
    <message>
        <source>On the phones of students, as many people held {part} of the calls (middle of {periods} periods of {days} days, checked on {day}).</source>
        <translation>在学生的手机上，同样人数占通话的 {part}（{periods} 段各 {days} 天记录的中间值，核对于 {day}）。</translation>
    </message>
    <message numerus="yes">
        <source>%n people: {amount} ({part})</source>
        <translation>
            <numerusform>%n 人：{amount}（{part}）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>不到 1%</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>one month</source>
        <translation>一个月内</translation>
    </message>
    <message>
        <source>three months</source>
        <translation>三个月内</translation>
    </message>
    <message>
        <source>six months</source>
        <translation>六个月内</translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <comment>two sentences in a row</comment>
        <translation>{sentence}{next}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Show me</source>
        <translation>看哪一种</translation>
    </message>
    <message>
        <source>Ready sets of switches and your own plans</source>
        <translation>现成的方案和你自己的方案</translation>
    </message>
    <message>
        <source>Keep as a plan…</source>
        <translation>存成我的方案…</translation>
    </message>
    <message>
        <source>Delete this plan</source>
        <translation>删除这个方案</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>方案的名字</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>Your own switches</source>
        <translation>你自己的设置</translation>
    </message>
    <message>
        <source>Plan: {name}</source>
        <translation>我的方案：{name}</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Reading your files</source>
        <translation>正在读取你的文件</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>What was loaded before stays as it was.</source>
        <translation>之前读入的内容保持不变。</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Five questions no file can answer</source>
        <translation>五个问题，文件里没有答案</translation>
    </message>
    <message>
        <source>Whom you named on a loan form, and what a lender already got: no export holds it, and it changes who is called first. Each question can be skipped.</source>
        <translation>借款时填过谁的号码，贷款平台已经拿到过什么：这些在导出的文件里都没有，却关系到谁会先接到电话。每个问题都可以跳过。</translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 answered</source>
        <translation>
            <numerusform>5 个问题已回答 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>See or change your answers</source>
        <translation>查看或修改回答</translation>
    </message>
    <message>
        <source>Answer what you like</source>
        <translation>想答哪个就答哪个</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Five questions</source>
        <translation>五个问题</translation>
    </message>
    <message>
        <source>Five questions no file can answer</source>
        <translation>五个问题，文件里没有答案</translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 questions answered</source>
        <translation>
            <numerusform>5 个问题已回答 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip what you like, and change it at any time. Every answer counts at once. Answers stay in memory only: nothing is written to this computer unless you save it below, and all is forgotten when you close.</source>
        <translation>不想答的可以跳过，随时可以改。每个回答马上生效，只留在内存里：除非你在下面保存，否则不会写到这台电脑上，关闭后就全部清除。</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Name from your files, or a number</source>
        <translation>文件里的姓名，或一个号码</translation>
    </message>
    <message>
        <source>1. People on a loan form</source>
        <translation>1. 借款表里填的人</translation>
    </message>
    <message>
        <source>Whose numbers were typed into a loan form, as emergency contact or reference?</source>
        <translation>借款时，你填过谁的号码做紧急联系人或其他联系人？</translation>
    </message>
    <message>
        <source>They stand near the top of the list, as these numbers are called first. What was typed in stays known: this cannot be closed any more.</source>
        <translation>这些号码会先接到电话，所以排在名单前面。填出去的收不回来，这一条关不掉。</translation>
    </message>
    <message>
        <source>2. Workplace on a loan form</source>
        <translation>2. 借款表里填的单位</translation>
    </message>
    <message>
        <source>Which number was typed in as your workplace?</source>
        <translation>填的单位电话是哪个号码？</translation>
    </message>
    <message>
        <source>It stands near the top of the list, as the workplace is called early.</source>
        <translation>单位很早就会接到电话，所以排在名单前面。</translation>
    </message>
    <message>
        <source>3. Your own numbers</source>
        <translation>3. 你自己的号码</translation>
    </message>
    <message>
        <source>Which numbers are, or were, your own?</source>
        <translation>哪些号码现在或以前是你自己的？</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>你的号码</translation>
    </message>
    <message>
        <source>Calls with these numbers are set apart: they lead to you, to nobody else.</source>
        <translation>和这些号码之间的通话会单独列开，因为那是你自己的号码。</translation>
    </message>
    <message>
        <source>{effect} Your files name as yours: {numbers}</source>
        <comment>two sentences</comment>
        <translation>{effect}文件里写明是你的号码：{numbers}</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Contact Exposure</source>
        <translation>通讯录曝光评估</translation>
    </message>
    <message>
        <source>通讯录曝光评估</source>
        <translation>Contact Exposure</translation>
    </message>
    <message>
        <source>Works offline. Nothing is sent anywhere, and no contact is kept unless you save it.</source>
        <translation>不用联网，什么都不会发出去。除非你自己保存，联系人和通话都不会留下。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>What to do now, and whom to call</source>
        <translation>现在怎么办，可以找谁</translation>
    </message>
    <message>
        <source>Close and forget</source>
        <translation>关闭并清除</translation>
    </message>
    <message>
        <source>Hides the window at once, drops everything that was loaded, and closes the program.</source>
        <translation>立刻隐藏窗口，清除读入的全部内容（不动你的文件），然后关闭程序。</translation>
    </message>
</context>
<context>
    <name>ReasonsCard</name>
    <message>
        <source>Known ways to sort</source>
        <translation>已知的排法</translation>
    </message>
    <message>
        <source>Calls…</source>
        <translation>通话…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Warn this person…</source>
        <translation>提前告诉这个人…</translation>
    </message>
    <message>
        <source>Why {name}</source>
        <translation>为什么是{name}</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} 分（满分 100）</translation>
    </message>
    <message>
        <source>Reasons for {name}</source>
        <translation>{name}的原因</translation>
    </message>
    <message>
        <source>You can change</source>
        <translation>可以改变的</translation>
    </message>
    <message>
        <source>You cannot change</source>
        <translation>无法改变的</translation>
    </message>
    <message>
        <source>The places alone put this person in this band, whatever the score</source>
        <translation>单凭名次就在这一级，与分数无关</translation>
    </message>
    <message>
        <source>No number that can be called</source>
        <translation>没有可以拨打的号码</translation>
    </message>
</context>
<context>
    <name>RefusalsCard</name>
    <message>
        <source>What could not be used</source>
        <translation>没能用上的文件</translation>
    </message>
    <message>
        <source>Hide this note</source>
        <translation>收起提示</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>另有 %Ln 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusedFile</name>
    <message>
        <source>{what} {instead}</source>
        <comment>two sentences</comment>
        <translation>{what}{instead}</translation>
    </message>
    <message>
        <source>Say which column is which…</source>
        <translation>指定每一列是什么…</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>Show how to get the right file</source>
        <translation>怎样导出合适的文件</translation>
    </message>
    <message>
        <source>{way} ({file})</source>
        <translation>{way}（{file}）</translation>
    </message>
</context>
<context>
    <name>SampleStrip</name>
    <message>
        <source>Sample: everybody shown here is invented. Nothing of this is about you.</source>
        <translation>示例：这里的人全是虚构的，和你没有任何关系。</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>移除示例</translation>
    </message>
</context>
<context>
    <name>SaveErrors</name>
    <message>
        <source>Not saved: there is no room left in that place. Choose another folder or make room.</source>
        <translation>没有保存：那里的空间不够了。请换个文件夹，或腾出一些空间。</translation>
    </message>
    <message>
        <source>Not saved: writing is not allowed there. Choose another folder.</source>
        <translation>没有保存：那里不允许写入。请换个文件夹。</translation>
    </message>
    <message>
        <source>Not saved: that folder is not there any more. Choose another one.</source>
        <translation>没有保存：那个文件夹已经不在了。请换个文件夹。</translation>
    </message>
    <message>
        <source>Not saved: the computer could not write the file there. Choose another folder.</source>
        <translation>没有保存：电脑没能把文件写到那里。请换个文件夹。</translation>
    </message>
</context>
<context>
    <name>SlimCard</name>
    <message>
        <source>A slimmer address book</source>
        <translation>精简版通讯录</translation>
    </message>
    <message>
        <source>If you cannot refuse an app your contacts, a copy with less in it gives less away: only names and numbers, without photos, notes, relations, companies and addresses. Your own file stays as it is.</source>
        <translation>如果实在拒绝不了某个应用读取通讯录，就给它一份内容更少的，给出去的也就更少。里面只有姓名和号码，没有照片、备注、亲属关系、单位和地址。你自己的文件不会改动。</translation>
    </message>
    <message>
        <source>It helps only on a phone or in a second space that holds this copy instead of your contacts. What was copied before stays copied.</source>
        <translation>手机上（或手机分身、第二空间里）要只存这一份，不存原来的通讯录，才有用。以前拷走的，收不回来。</translation>
    </message>
    <message>
        <source>Neutral names instead of real ones</source>
        <translation>用编号代替姓名</translation>
    </message>
    <message>
        <source>“Contact 001” instead of “Mum”: keep your own file to know who is who.</source>
        <translation>例如用“联系人001”代替“妈妈”。请留好自己的原文件，才知道谁是谁。</translation>
    </message>
    <message>
        <source>Save a slim copy…</source>
        <translation>保存精简副本…</translation>
    </message>
    <message>
        <source>Save a slim copy</source>
        <translation>保存精简副本</translation>
    </message>
    <message>
        <source>Address book (*.vcf)</source>
        <translation>通讯录 (*.vcf)</translation>
    </message>
    <message>
        <source>contacts-slim</source>
        <comment>file name without suffix</comment>
        <translation>精简通讯录</translation>
    </message>
    <message>
        <source>Contact {number}</source>
        <translation>联系人{number}</translation>
    </message>
    <message numerus="yes">
        <source>Saved with %Ln contact(s). Contacts without a number are not in it.</source>
        <translation>
            <numerusform>已保存，共 %Ln 位联系人。没有号码的联系人不在里面。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceTexts</name>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>{source}, as others report it</source>
        <translation>{source}（依据转述）</translation>
    </message>
    <message>
        <source>{source} (as of {day})</source>
        <translation>{source}（截至 {day}）</translation>
    </message>
    <message>
        <source>Checked on {day}</source>
        <translation>核对日期：{day}</translation>
    </message>
</context>
<context>
    <name>SpecialAccessCard</name>
    <message>
        <source>Special access</source>
        <translation>特殊权限</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of apps</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{what}: {apps}</source>
        <translation>{what}：{apps}</translation>
    </message>
    <message>
        <source>{what}: no app</source>
        <translation>{what}：没有应用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) of this kind are not in your files.</source>
        <translation>
            <numerusform>你的文件里缺少 %Ln 份这类清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>These are not permissions. Watches, messengers and help for the blind need them too; a loan app needs none of them.</source>
        <translation>这些不在普通权限里。手表、聊天工具和读屏辅助也需要它们；贷款应用一样都不需要。</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Which of these is not {name}?</source>
        <translation>下面哪些不是“{name}”？</translation>
    </message>
    <message>
        <source>What you tick stands by itself in the list, with its own calls. It can be undone.</source>
        <translation>勾选的会在名单里单独列出，只带自己的通话。这一步可以撤销。</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Show as strips</source>
        <translation>以时间条显示</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Each strip is the 90 days after the due date; the ticks are days 1, 10, 30, 60 and 90.</source>
        <translation>每一条表示还款日之后的 90 天，刻度是第 1、10、30、60、90 天。</translation>
    </message>
    <message>
        <source>When documented systems open whom</source>
        <translation>有据可查的系统什么时候联系谁</translation>
    </message>
</context>
<context>
    <name>StageTexts</name>
    <message>
        <source>This is what published code and reports show. Predatory lenders keep no such stages. It is no promise.</source>
        <translation>这是公开的程序和报道里的做法，不保证都会这样。违规放贷的平台不按这些阶段来。</translation>
    </message>
    <message>
        <source>Source: {source}. Checked on {day}.</source>
        <translation>来源：{source}。核对于 {day}。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>哪里</translation>
    </message>
    <message>
        <source>Days after the due date</source>
        <translation>还款日之后</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>联系谁</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>{country}, {years}: program code of a collection system</source>
        <translation>{country}，{years}：催收系统的程序代码</translation>
    </message>
    <message>
        <source>{country}, {years}: report</source>
        <translation>{country}，{years}：报道</translation>
    </message>
    <message numerus="yes">
        <source>In “{system}”, %Ln of your people could be called within {days} days after the due date, {late} by day {day}.</source>
        <translation>
            <numerusform>按“{system}”，还款日之后 {days} 天内，你的联系人里可能有 %Ln 位接到电话；到第 {day} 天，可能有 {late} 位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{system}”, %Ln of your people could be called by day {day} after the due date.</source>
        <translation>
            <numerusform>按“{system}”，到还款日之后第 {day} 天，你的联系人里可能有 %Ln 位接到电话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom you typed into the loan form is not known here; those people come first.</source>
        <translation>这里还不知道你在借款表里填了谁，那些人会最先接到电话。</translation>
    </message>
    <message>
        <source>In “{system}”, nobody known from your files could be called by day {day} after the due date.</source>
        <translation>按“{system}”，到还款日之后第 {day} 天，从你的文件里看不出谁会接到电话。</translation>
    </message>
    <message numerus="yes">
        <source>Another one below opens %Ln of your people.</source>
        <translation>
            <numerusform>下面另有一种做法会看到你的 %Ln 位联系人。</numerusform>
        </translation>
    </message>
    <message>
        <source>{country}, {years}</source>
        <translation>{country}，{years}</translation>
    </message>
    <message>
        <source>nobody known from your files or answers</source>
        <translation>从你的文件和回答里还看不出是谁</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your people: {names}</source>
        <translation>
            <numerusform>你的 %Ln 位联系人：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>From day {first}</source>
        <translation>第 {first} 天起</translation>
    </message>
    <message>
        <source>Days {first}–{last}</source>
        <translation>第 {first}–{last} 天</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{groups} ({condition})</source>
        <translation>{groups}（{condition}）</translation>
    </message>
    <message>
        <source>emergency contacts typed into the form</source>
        <translation>借款表里的紧急联系人</translation>
    </message>
    <message>
        <source>the workplace typed in</source>
        <translation>借款表里的单位</translation>
    </message>
    <message numerus="yes">
        <source>the %n people called most</source>
        <translation>
            <numerusform>通话最多的 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n more by talk time</source>
        <translation>
            <numerusform>再按时长约 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>the whole address book</source>
        <translation>整个通讯录</translation>
    </message>
    <message>
        <source>when nobody answered for five days</source>
        <translation>连续五天没人接听时</translation>
    </message>
    <message>
        <source>at a first loan</source>
        <translation>第一次借款</translation>
    </message>
    <message>
        <source>at a further loan</source>
        <translation>再次借款</translation>
    </message>
    <message>
        <source>a collector asks for the list, and it is opened</source>
        <translation>催收员申请后开放名单</translation>
    </message>
    <message>
        <source>other collectors take over and can ask again</source>
        <translation>换一组催收员，可以再申请</translation>
    </message>
    <message>
        <source>after calls to the borrower</source>
        <translation>打给借款人之后</translation>
    </message>
    <message>
        <source>three days after the first of them, by message</source>
        <translation>第一次联系的三天后，发消息</translation>
    </message>
    <message>
        <source>in the worst accounts</source>
        <translation>最坏的情况</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names}，还有 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{sentence} {next}</source>
        <comment>two sentences in a row</comment>
        <translation>{sentence}{next}</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not for me</source>
        <translation>与我无关</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>还没关</translation>
    </message>
    <message>
        <source>Shown by your phone&apos;s own list</source>
        <translation>手机自己的清单已证明</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>已完成：{step}</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>标为已完成</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>It is still open</source>
        <translation>其实还开着</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>closes: {channel}</source>
        <translation>关掉：{channel}</translation>
    </message>
    <message>
        <source>about: {channel}</source>
        <translation>涉及：{channel}</translation>
    </message>
    <message>
        <source>stops later copies only</source>
        <translation>只能挡住以后再被拷走</translation>
    </message>
    <message>
        <source>can take back a part</source>
        <translation>可以收回一部分</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show how</source>
        <translation>怎么做</translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>We could not confirm this. Ask there before you rely on it.</source>
        <translation>这一条我们没能核实，照做之前请先问清楚。</translation>
    </message>
    <message>
        <source>It worked when: {check}</source>
        <translation>这样就算做好了：{check}</translation>
    </message>
    <message>
        <source>“{word}” or “{other_word}”</source>
        <translation>“{word}”或“{other_word}”</translation>
    </message>
    <message>
        <source>Not there? Look for the search word {words}.</source>
        <translation>找不到？请在手机设置里搜索{words}。</translation>
    </message>
    <message>
        <source>We could not confirm all of this; look for the search word {words}.</source>
        <translation>以上没能全部核实。找不到时，请在手机设置里搜索{words}。</translation>
    </message>
    <message>
        <source>It stops later copies; it takes back nothing.</source>
        <translation>它只能挡住以后再被拷走，收不回已经拷走的。</translation>
    </message>
    <message>
        <source>It can take back a part of what was copied; nobody can prove that every copy is gone.</source>
        <translation>它可以收回一部分已经拷走的内容；但没有人能证明每一份都删掉了。</translation>
    </message>
    <message>
        <source>The phone company&apos;s call list and the call log of the phone show the same calls. Closing only one of them changes little; close both.</source>
        <translation>运营商通话详单和手机通话记录，显示的是同样的通话。只关一边作用不大，两边都要关。</translation>
    </message>
    <message>
        <source>In {country}: {note}</source>
        <translation>{country}：{note}</translation>
    </message>
    <message>
        <source>Our own advice.</source>
        <translation>这是我们自己的建议。</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source>Whom this hides is not in your files, so it cannot be counted.</source>
        <translation>这一步关系到哪些人，你的文件里看不出来，所以算不出人数。</translation>
    </message>
    <message>
        <source>You said this was never given. Keep it so.</source>
        <translation>你说过从来没有给过，以后也不要给。</translation>
    </message>
    <message>
        <source>It was read before: that copy stays.</source>
        <translation>以前已经被读过，那一份收不回来。</translation>
    </message>
    <message>
        <source>nobody is left in your first wave</source>
        <translation>“最先打给”里一个人也不剩</translation>
    </message>
    <message>
        <source>your first wave stays</source>
        <translation>“最先打给”的人不变</translation>
    </message>
    <message>
        <source>your first wave stays, because of {channels}</source>
        <translation>“最先打给”的人不变，因为还有{channels}</translation>
    </message>
    <message>
        <source>{channel} shows the same calls. With that closed too, it takes {effect}.</source>
        <translation>{channel}里是同样的通话。把它也关掉，{effect}。</translation>
    </message>
    <message>
        <source>Takes {effect}; {rest}.</source>
        <translation>做了这一步，{effect}；{rest}。</translation>
    </message>
    <message>
        <source>Takes {effect}.</source>
        <translation>做了这一步，{effect}。</translation>
    </message>
    <message>
        <source>By itself it takes nobody out of sight: {rest}.</source>
        <translation>单做这一步，看得到的人不会变少：{rest}。</translation>
    </message>
    <message>
        <source>By itself it takes nobody out of sight.</source>
        <translation>单做这一步，看得到的人不会变少。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people out of the first wave</source>
        <translation>
            <numerusform>“最先打给”少 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people out of the second wave</source>
        <translation>
            <numerusform>“接着打给”少 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people out of sight</source>
        <translation>
            <numerusform>“看不到”多 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>the people typed into the form</source>
        <translation>借款表里填的人</translation>
    </message>
    <message>
        <source>the workplace on the form</source>
        <translation>借款表里填的单位</translation>
    </message>
    <message>
        <source>the address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>the call log</source>
        <translation>手机通话记录</translation>
    </message>
    <message>
        <source>the phone company&apos;s call list</source>
        <translation>运营商通话详单</translation>
    </message>
    <message>
        <source>the texts</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>the shopping account</source>
        <translation>购物账号</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <comment>end of a list</comment>
        <translation>{some}、{last}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences in a row</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>The list of your phone shows no app that may read this, apart from those that came with the phone. It says nothing about earlier copies. If you know better, say so here.</source>
        <translation>手机的清单显示，除了手机自带的应用，没有别的应用能读取它。以前有没有被拷走，清单里看不出来。如果你知道实际不是这样，可以在这里改。</translation>
    </message>
    <message>
        <source>Safety and proof come first. Then the steps stand by what each does for the people in your files; of two that do the same, the easier one comes first.</source>
        <translation>安全和证据排在最前。其余的，看每一步对你文件里的人作用有多大，作用大的在前；作用一样时，容易做的在前。</translation>
    </message>
    <message>
        <source>Load your contacts and calls, and the steps follow what each does for your own people.</source>
        <translation>打开你的通讯录和通话记录后，会按每一步对你身边的人作用有多大来排。</translation>
    </message>
</context>
<context>
    <name>TakeOverCard</name>
    <message>
        <source>Your answers say something else</source>
        <translation>和你的回答不一致</translation>
    </message>
    <message>
        <source>This can go into your answers</source>
        <translation>可以写进你的回答</translation>
    </message>
    <message>
        <source>A lender’s app is on the phone</source>
        <translation>手机上有贷款应用</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of apps</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>These look like lenders’ apps, and may read or have read: {apps}. If they are, take this over into your answers:</source>
        <translation>这些看起来是贷款应用，能读或读过：{apps}。如果确实是，可以把下面这些写进你的回答：</translation>
    </message>
    <message>
        <source>Nothing is changed until you press the button. You can change every answer again.</source>
        <translation>不点按钮就什么都不会改。每个回答以后都能再改。</translation>
    </message>
    <message>
        <source>Take this over into your answers</source>
        <translation>写进我的回答</translation>
    </message>
    <message>
        <source>See your answers</source>
        <translation>查看我的回答</translation>
    </message>
    <message>
        <source>{way}: given (you said: never)</source>
        <translation>{way}：给过（你回答过：没给过）</translation>
    </message>
    <message>
        <source>{way}: given</source>
        <translation>{way}：给过</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>First wave</source>
        <translation>最先打给</translation>
    </message>
    <message>
        <source>Second wave</source>
        <translation>接着打给</translation>
    </message>
    <message>
        <source>Wide list</source>
        <translation>名单靠后</translation>
    </message>
    <message>
        <source>Mass message</source>
        <translation>群发消息</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>看不到</translation>
    </message>
    <message>
        <source>Among the first people they would call.</source>
        <translation>对方最先会打给的人之一。</translation>
    </message>
    <message>
        <source>They would call here next, when the first calls bring nothing.</source>
        <translation>前面的电话没有结果，接着就会打到这里。</translation>
    </message>
    <message>
        <source>On the long list that is worked through later, if at all.</source>
        <translation>排在长名单的后面，晚些才会轮到，也可能轮不到。</translation>
    </message>
    <message>
        <source>Could get a message that is sent to many people at once.</source>
        <translation>可能会收到群发给很多人的消息。</translation>
    </message>
    <message>
        <source>Not seen through any open channel in your files.</source>
        <translation>按你的文件，从开着的渠道看不到这个人。</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>伴侣</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>Boss</source>
        <translation>上司</translation>
    </message>
    <message>
        <source>HR</source>
        <translation>人事</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Sibling</source>
        <translation>兄弟姐妹</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲戚</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Classmate</source>
        <translation>同学</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Has a name</source>
        <translation>有名字</translation>
    </message>
    <message>
        <source>Service number</source>
        <translation>服务号码</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>没有说</translation>
    </message>
    <message>
        <source>A little bad</source>
        <translation>影响小</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>有影响</translation>
    </message>
    <message>
        <source>Very bad</source>
        <translation>影响大</translation>
    </message>
    <message>
        <source>Emergency contacts on the form</source>
        <translation>借款表里填的紧急联系人</translation>
    </message>
    <message>
        <source>Workplace on the form</source>
        <translation>借款表里填的单位</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Call log of the phone</source>
        <translation>手机通话记录</translation>
    </message>
    <message>
        <source>Call list of the phone company</source>
        <translation>运营商通话详单</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Shopping account</source>
        <translation>购物账号</translation>
    </message>
    <message>
        <source>Call log of an Android phone</source>
        <translation>安卓手机通话记录</translation>
    </message>
    <message>
        <source>Call log from Super Backup</source>
        <translation>超级备份导出的通话记录</translation>
    </message>
    <message>
        <source>Call log of an OPPO, realme or OnePlus backup</source>
        <translation>OPPO、真我、一加备份里的通话记录</translation>
    </message>
    <message>
        <source>Call log from SMS Import / Export</source>
        <translation>SMS Import / Export 导出的通话记录</translation>
    </message>
    <message>
        <source>Call log from the app Logger</source>
        <translation>Logger 应用导出的通话记录</translation>
    </message>
    <message>
        <source>Call log from Termux</source>
        <translation>Termux 输出的通话记录</translation>
    </message>
    <message>
        <source>Call log printed by adb</source>
        <translation>adb 输出的通话记录</translation>
    </message>
    <message>
        <source>Calls of Google Voice</source>
        <translation>Google Voice 的通话</translation>
    </message>
    <message>
        <source>Contacts from Telegram</source>
        <translation>Telegram 里的联系人</translation>
    </message>
    <message>
        <source>Call list as a table</source>
        <translation>表格形式的通话清单</translation>
    </message>
    <message>
        <source>Database of an Android phone</source>
        <translation>安卓手机的数据库</translation>
    </message>
    <message>
        <source>Call log database of a Samsung phone</source>
        <translation>三星手机的通话记录数据库</translation>
    </message>
    <message>
        <source>Call log database of a Huawei or Honor backup</source>
        <translation>华为或荣耀备份里的通话记录数据库</translation>
    </message>
    <message>
        <source>Call history of an iPhone</source>
        <translation>iPhone 的通话记录</translation>
    </message>
    <message>
        <source>Address book of an iPhone</source>
        <translation>iPhone 的通讯录</translation>
    </message>
    <message>
        <source>Address book as a table</source>
        <translation>表格形式的通讯录</translation>
    </message>
    <message>
        <source>Address book of a mail program (LDIF)</source>
        <translation>邮件程序的通讯录（LDIF）</translation>
    </message>
    <message>
        <source>Address book (jCard)</source>
        <translation>通讯录（jCard）</translation>
    </message>
    <message>
        <source>The calls cover less than 30 days. People you call rarely cannot show up yet.</source>
        <translation>通话记录不到 30 天，平时很少联系的人还看不出来。</translation>
    </message>
    <message>
        <source>There are fewer than 60 calls. The order of people rests on little and can change with more.</source>
        <translation>通话不到 60 条，排序的依据不多。通话多了，排序可能会变。</translation>
    </message>
    <message>
        <source>There are fewer than 20 numbers. A lender who reads the phone may see more than these files.</source>
        <translation>号码不到 20 个。能读取手机的贷款平台，看到的可能比这些文件更多。</translation>
    </message>
    <message>
        <source>No call history is loaded. Only names can be judged; whom you call most is unknown.</source>
        <translation>还没有读入通话记录。现在只能看姓名，不知道你和谁通话最多。</translation>
    </message>
    <message>
        <source>No address book is loaded. Only names that stand beside the calls are known, and nobody you never call.</source>
        <translation>没有读入通讯录。只知道通话记录里带的名字，从不通话的人这里看不到。</translation>
    </message>
    <message>
        <source>A phone company lists connected calls only. Missed calls are not in it.</source>
        <translation>运营商只列出接通的电话，未接来电不在其中。</translation>
    </message>
    <message>
        <source>Some calls have no year in the file. The latest year that fits was taken.</source>
        <translation>有些通话没有写年份，按对得上的最近一年计算。</translation>
    </message>
    <message>
        <source>The country has several time zones. Times of day can be off by some hours.</source>
        <translation>这个国家有好几个时区，钟点可能差几个小时。</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Simplified Chinese (GBK)</source>
        <translation>简体中文（GBK）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>日文（Shift JIS）</translation>
    </message>
    <message>
        <source>Korean (EUC-KR)</source>
        <translation>韩文（EUC-KR）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔文（Windows-1251）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧文字（Windows-1252）</translation>
    </message>
    <message>
        <source>You left out everybody.</source>
        <translation>你选了不显示任何人。</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>TickCard</name>
    <message>
        <source>Without any file: tick the apps by hand</source>
        <translation>没有文件：手动勾选应用</translation>
    </message>
    <message>
        <source>Look in the phone’s settings which apps may read contacts, calls and texts, and name them here. It works the same way; only when an app last read stays open.</source>
        <translation>在手机设置里看哪些应用能读通讯录、通话记录和短信，写在这里。效果一样，只是不知道应用最近一次是什么时候读的。</translation>
    </message>
    <message>
        <source>Where the phone shows this</source>
        <translation>在手机的哪里看</translation>
    </message>
    <message>
        <source>Name of the app</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>It may read:</source>
        <translation>它能读：</translation>
    </message>
    <message>
        <source>It lends money</source>
        <translation>它提供借款</translation>
    </message>
    <message>
        <source>Add this app</source>
        <translation>添加这个应用</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between kinds of data</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>什么都不能</translation>
    </message>
    <message>
        <source>{app} may read: {what}</source>
        <translation>{app}能读：{what}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>TotalsCard</name>
    <message>
        <source>Today</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>With these switches</source>
        <translation>这样设置后</translation>
    </message>
    <message>
        <source>Floor: never lower</source>
        <translation>底线：不会更低</translation>
    </message>
</context>
<context>
    <name>WarnDraftCard</name>
    <message>
        <source>Words for</source>
        <translation>写给</translation>
    </message>
    <message>
        <source>in</source>
        <translation>用</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>消息的语言</translation>
    </message>
    <message>
        <source>Begin with the name</source>
        <translation>开头写上称呼</translation>
    </message>
    <message>
        <source>Add whom to turn to</source>
        <translation>加上可以找谁帮忙</translation>
    </message>
    <message>
        <source>For somebody who could worry about you</source>
        <translation>适合会为你担心的人</translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>I told them</source>
        <translation>已经告诉</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>不告诉这个人</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一个人</translation>
    </message>
    <message>
        <source>Back to the proposed words</source>
        <translation>恢复原来的话</translation>
    </message>
    <message>
        <source>Nobody named this number. If you do not know whose it is, choose “Not this person”.</source>
        <translation>这个号码没有名字。不知道是谁的，就选“不告诉这个人”。</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制这段话</translation>
    </message>
</context>
<context>
    <name>WarnPage</name>
    <message>
        <source>Warn the right people</source>
        <translation>提前告诉该告诉的人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people to tell first</source>
        <translation>
            <numerusform>先告诉这 %Ln 个人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is loaded yet</source>
        <translation>还没有读入任何文件</translation>
    </message>
    <message>
        <source>Here stand the people who would be called first, each with a message to copy, once your address book or your calls are loaded.</source>
        <translation>读入通讯录或通话记录后，这里会列出最可能先接到电话的人，每人配一段可以复制的话。</translation>
    </message>
    <message>
        <source>Go to your data</source>
        <translation>去“你的数据”</translation>
    </message>
    <message>
        <source>So nobody stands here. On the page “Who is exposed” your corrections can be taken back.</source>
        <translation>所以这里没有人。在“谁会被打扰”页可以撤销更正。</translation>
    </message>
    <message>
        <source>Nobody stands out as the first to be called</source>
        <translation>没有人特别可能先接到电话</translation>
    </message>
    <message>
        <source>So there is nobody to warn by these files. More calls or your address book may change that.</source>
        <translation>按这些文件，没有需要提前告诉的人。读入更多通话记录或通讯录后，可能会有变化。</translation>
    </message>
    <message>
        <source>Worst calls first</source>
        <translation>最怕被打扰的排前面</translation>
    </message>
    <message>
        <source>By what you said of each call, within each wave</source>
        <translation>按你自己的判断，在每一批里排序</translation>
    </message>
    <message>
        <source>People to warn</source>
        <translation>要告诉的人</translation>
    </message>
    <message>
        <source>Some of the proposed words could not be read:</source>
        <translation>有些现成的话没能读出来：</translation>
    </message>
</context>
<context>
    <name>WarnTexts</name>
    <message>
        <source>a call would be: {harm}</source>
        <translation>接到电话：{harm}</translation>
    </message>
    <message>
        <source>told</source>
        <translation>已告诉</translation>
    </message>
    <message>
        <source>not this person</source>
        <translation>不告诉这个人</translation>
    </message>
    <message>
        <source>{told} of {all} told</source>
        <translation>已告诉 {told} 人，共 {all} 人</translation>
    </message>
    <message>
        <source>Write only to these people: whoever writes to everybody tells everybody. The program sends nothing: you copy the words and send them yourself. What you mark and change here is kept until you close, and nowhere else.</source>
        <translation>只告诉这些人，群发就等于告诉所有人。程序不会发送任何东西，话由你复制，自己去发。这里的标记和改动只保留到关闭程序为止，不存到任何地方。</translation>
    </message>
    <message>
        <source>Source, read in a report: {name}</source>
        <translation>来源（依据转述，未见原文）：{name}</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>Our own words</source>
        <translation>我们自己的说法</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>What if</source>
        <translation>如果关掉</translation>
    </message>
    <message>
        <source>What if they could see less?</source>
        <translation>如果对方看到的少一些，会怎样？</translation>
    </message>
    <message>
        <source>Nothing is loaded yet</source>
        <translation>还没有读入任何文件</translation>
    </message>
    <message>
        <source>Here you switch channels off and see at once who would still be called, once your address book or your calls are loaded.</source>
        <translation>读入通讯录或通话记录后，在这里把渠道一个个关掉，马上就能看到谁仍会接到电话。</translation>
    </message>
    <message>
        <source>Go to your data</source>
        <translation>去“你的数据”</translation>
    </message>
    <message>
        <source>What a lender can see</source>
        <translation>贷款平台看得到什么</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Steps that close this</source>
        <translation>怎样关掉这些</translation>
    </message>
    <message>
        <source>How this is computed</source>
        <translation>这是怎么算的</translation>
    </message>
</context>
<context>
    <name>WhatIfTexts</name>
    <message>
        <source>As it is today</source>
        <translation>现在的情况</translation>
    </message>
    <message>
        <source>Contacts denied</source>
        <translation>不给通讯录权限</translation>
    </message>
    <message>
        <source>Contacts and call log denied</source>
        <translation>不给通讯录和通话记录权限</translation>
    </message>
    <message>
        <source>New phone</source>
        <translation>换一部新手机</translation>
    </message>
    <message>
        <source>The call log carries the names of saved numbers, so names stay readable there.</source>
        <translation>手机通话记录里带着已存号码的名字，对方从那里仍能看到名字。</translation>
    </message>
    <message>
        <source>The phone company&apos;s call list shows the same calls. With its password or code they still see who comes first.</source>
        <translation>运营商通话详单里是同样的通话。拿到服务密码或验证码，对方仍看得出谁排在最前。</translation>
    </message>
    <message>
        <source>The call log on the phone shows the same calls, and names with them.</source>
        <translation>手机通话记录里是同样的通话，还带着名字。</translation>
    </message>
    <message>
        <source>People typed into the form stay: they can only be chosen, with their knowledge.</source>
        <translation>填进借款表的人还在名单上。填谁只能由你选，并且要让对方知道。</translation>
    </message>
    <message>
        <source>Only some phones have it (Xiaomi: blank pass; OPPO: personal information protection). It does nothing about the phone company&apos;s call list or a shopping account.</source>
        <translation>只有一部分手机有（小米叫空白通行证，OPPO 叫个人信息保护）。运营商通话详单和购物账号不受它影响。</translation>
    </message>
    <message>
        <source>Holds while you restore or sync neither contacts nor calls to it; new calls fill its log again. The phone company&apos;s call list and a shopping account belong to you, not to the phone: they stay.</source>
        <translation>前提是不把通讯录和通话记录恢复或同步到新手机。新的通话还会慢慢记进去。运营商通话详单和购物账号跟着你，不跟着手机，所以还在。</translation>
    </message>
    <message>
        <source>names and numbers of everybody saved</source>
        <translation>所有已存联系人的名字和号码</translation>
    </message>
    <message>
        <source>who, when and how long, with the names of saved numbers</source>
        <translation>和谁、什么时候、多久，已存的号码带名字</translation>
    </message>
    <message>
        <source>six months of connected calls, without names</source>
        <translation>六个月里接通的电话，不带名字</translation>
    </message>
    <message>
        <source>You said: never given.</source>
        <translation>你说过：没给过。</translation>
    </message>
    <message>
        <source>You said: given before. That copy stays.</source>
        <translation>你说过：以前给过。拷走的那份还在。</translation>
    </message>
    <message>
        <source>What if they could see less? Today nobody stands out as the first to be called</source>
        <translation>如果对方看到的少一些？现在没有谁明显会最先接到电话</translation>
    </message>
    <message numerus="yes">
        <source>What if they could see less? Today %Ln people would most likely be called</source>
        <translation>
            <numerusform>如果对方看到的少一些？现在有 %Ln 人最可能接到电话</numerusform>
        </translation>
    </message>
    <message>
        <source>Still nobody stands out as the first to be called</source>
        <translation>仍没有谁明显会最先接到电话</translation>
    </message>
    <message numerus="yes">
        <source>Still %Ln people would most likely be called</source>
        <translation>
            <numerusform>仍有 %Ln 人最可能接到电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{before} → %Ln people would most likely be called</source>
        <translation>
            <numerusform>最可能接到电话的人：{before} → %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{finding}: {reason}</source>
        <translation>{finding}：{reason}</translation>
    </message>
    <message>
        <source>the call log of the phone still shows what the phone company&apos;s list shows</source>
        <translation>手机通话记录里是同样的通话</translation>
    </message>
    <message>
        <source>the phone company&apos;s list still shows what the call log shows</source>
        <translation>运营商通话详单里是同样的通话</translation>
    </message>
    <message>
        <source>copies taken before stay</source>
        <translation>以前拷走的还在对方手里</translation>
    </message>
    <message>
        <source>{channels}: given before. That copy stays, so these figures count it.</source>
        <translation>{channels}：以前给过。拷走的那份还在，所以这里的数字把它算在内。</translation>
    </message>
    <message numerus="yes">
        <source>A lender who holds no copy yet would most likely call %Ln people.</source>
        <translation>
            <numerusform>如果是从没拷走过这些的贷款平台，最可能打给 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>The phone company&apos;s list and the phone&apos;s call log replace each other. One of them closed changes little: close both.</source>
        <translation>运营商通话详单和手机通话记录可以互相代替。只关一边变化不大，两边都要关。</translation>
    </message>
    <message>
        <source>The first person is still the first.</source>
        <translation>排在最前的人没有变。</translation>
    </message>
    <message>
        <source>{kept} of the first {of} people would still be the first.</source>
        <translation>现在排在最前的 {of} 人里仍有 {kept} 人排在最前。</translation>
    </message>
    <message>
        <source>With only the last 30 days of calls, {kept} of the first {of} people would still be the first.</source>
        <translation>就算只剩最近 30 天的通话，现在排在最前的 {of} 人里仍有 {kept} 人排在最前。</translation>
    </message>
    <message>
        <source>The first person of today stands in a higher band with these switches.</source>
        <translation>现在排在最前的人，这样设置后升到更高的一级。</translation>
    </message>
    <message>
        <source>The first person of today stands in a lower band with these switches.</source>
        <translation>现在排在最前的人，这样设置后降到更低的一级。</translation>
    </message>
    <message numerus="yes">
        <source>Of the first {people} people of today, %n stand in a higher band with these switches.</source>
        <translation>
            <numerusform>现在排在最前的 {people} 人里，这样设置后有 %n 人升到更高的一级。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the first {people} people of today, %n stand in a lower band with these switches.</source>
        <translation>
            <numerusform>现在排在最前的 {people} 人里，这样设置后有 %n 人降到更低的一级。</numerusform>
        </translation>
    </message>
    <message>
        <source>who wrote (not in your files: changes nothing here)</source>
        <translation>谁发来的（你的文件里没有，这里不会变）</translation>
    </message>
    <message>
        <source>Call-list password never given</source>
        <translation>没有给过服务密码</translation>
    </message>
    <message>
        <source>All three of these closed</source>
        <translation>以上三样都关掉</translation>
    </message>
    <message>
        <source>Blank pass: empty lists</source>
        <translation>空白通行证：应用读到空列表</translation>
    </message>
    <message>
        <source>Limited contacts: only your picks</source>
        <translation>受限通讯录：只露出你选的人</translation>
    </message>
    <message>
        <source>For iPhones from iOS 18. An app always sees contacts it made itself. As far as we know, apps on an iPhone cannot read the call log anyway.</source>
        <translation>适用于 iOS 18 起的 iPhone。应用自己新建的联系人，它始终看得到。据我们所知，iPhone 上的应用本来就读不到通话记录。</translation>
    </message>
    <message>
        <source>names of deliveries (not in your files: changes nothing here)</source>
        <translation>收货人姓名（你的文件里没有，这里不会变）</translation>
    </message>
    <message>
        <source>the calls alone show who comes first</source>
        <translation>光看通话就知道谁排在最前</translation>
    </message>
    <message>
        <source>The line is the floor: people typed into the form and copies you said were taken. What other people&apos;s phones have handed over about the same people cannot be computed; it would come on top.</source>
        <translation>竖线是底线，来自填进借款表的人和你说过已被拷走的内容。这些人的信息也可能从别人的手机里被拷走，那部分算不出来，要另外加上。</translation>
    </message>
    <message>
        <source>This stops later copies; it takes back nothing that was copied before.</source>
        <translation>这只能挡住以后再被拷走，收不回以前拷走的。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences in a row</comment>
        <translation>{first}{second}</translation>
    </message>
    <message numerus="yes">
        <source>One dot is one person of %Ln.</source>
        <translation>
            <numerusform>一个点是一个人，共 %Ln 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One dot stands for up to {size} people of %Ln.</source>
        <translation>
            <numerusform>一个点最多代表 {size} 人，共 %Ln 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n people of today all stay in their band.</source>
        <translation>
            <numerusform>现在排在最前的 %n 人，分级都没有变。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: not visible, today and with these switches.</source>
        <translation>{name}：现在看不到，这样设置后也看不到。</translation>
    </message>
    <message>
        <source>{name}: {standing}, place {place}, today and with these switches.</source>
        <translation>{name}：{standing}，第 {place} 名，设置前后一样。</translation>
    </message>
    <message>
        <source>{name}: today {before}, place {first}; with these switches not visible.</source>
        <translation>{name}：现在{before}，第 {first} 名；这样设置后看不到。</translation>
    </message>
    <message>
        <source>{name}: today {before}, place {first}; with these switches {after}, place {then}.</source>
        <translation>{name}：现在{before}，第 {first} 名；这样设置后{after}，第 {then} 名。</translation>
    </message>
    <message>
        <source>With everything closed, no channel would show this person.</source>
        <translation>全部关掉后，没有渠道会露出这个人。</translation>
    </message>
    <message>
        <source>Not lower than {floor}: typed into the form as emergency contact.</source>
        <translation>最低到{floor}：借款表里填了这个紧急联系人。</translation>
    </message>
    <message>
        <source>Not lower than {floor}: the workplace on the form.</source>
        <translation>最低到{floor}：借款表里填了这个单位。</translation>
    </message>
    <message>
        <source>Not lower than {floor}: copies taken before show this person.</source>
        <translation>最低到{floor}：以前拷走的内容里有这个人。</translation>
    </message>
    <message>
        <source>Without {name} nobody would move into the first wave or the first ten.</source>
        <translation>名单里去掉{name}，也不会有人顶进“最先打给”或前十名。</translation>
    </message>
    <message>
        <source>Without {name}, into the first wave: {others}.</source>
        <translation>名单里去掉{name}，会顶进“最先打给”的是：{others}。</translation>
    </message>
    <message>
        <source>Without {name}, into the first ten: {others}.</source>
        <translation>名单里去掉{name}，会顶进前十名的是：{others}。</translation>
    </message>
    <message>
        <source>Deleting one contact moves the next one up.</source>
        <translation>删掉一个联系人，下一个就会顶上来。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sources of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Our own reading, resting on: {sources} (checked on {day})</source>
        <translation>我们自己的判断，依据：{sources}（核对于 {day}）</translation>
    </message>
    <message>
        <source>Source: {sources} (checked on {day})</source>
        <translation>来源：{sources}（核对于 {day}）</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove {number}</source>
        <translation>移除 {number}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
</context>
<context>
    <name>_ListCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 条</numerusform>
        </translation>
    </message>
</context>
</TS>
