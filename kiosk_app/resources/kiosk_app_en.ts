<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="kiosk.language">
        <source>kiosk.language</source>
        <translation>English</translation>
    </message>
    <message id="kiosk.title">
        <source>kiosk.title</source>
        <translation>Take a number</translation>
    </message>
    <message id="kiosk.date_format">
        <source>kiosk.date_format</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message id="kiosk.greeting">
        <source>kiosk.greeting</source>
        <translation>Welcome</translation>
    </message>
    <message id="kiosk.question">
        <source>kiosk.question</source>
        <translation>What would you like to do?</translation>
    </message>
    <message id="kiosk.hint">
        <source>kiosk.hint</source>
        <translation>Touch once to take a number. If you are not sure, please ask our staff.</translation>
    </message>
    <message id="kiosk.all">
        <source>kiosk.all</source>
        <translation>All</translation>
    </message>
    <message id="kiosk.no_services">
        <source>kiosk.no_services</source>
        <translation>No service gives numbers here at the moment.
Please ask our staff.</translation>
    </message>
    <message id="kiosk.card.waiting" numerus="yes">
        <source>kiosk.card.waiting</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message id="kiosk.card.nobody">
        <source>kiosk.card.nobody</source>
        <translation>Nobody waiting</translation>
    </message>
    <message id="kiosk.card.asked">
        <source>kiosk.card.asked</source>
        <translation>Taking a number…</translation>
    </message>
    <message id="kiosk.card.closed">
        <source>kiosk.card.closed</source>
        <translation>No numbers at present</translation>
    </message>
    <message id="kiosk.card.opens_at">
        <source>kiosk.card.opens_at</source>
        <translation>(open again at %1 on %2)</translation>
    </message>
    <message id="kiosk.card.paused">
        <source>kiosk.card.paused</source>
        <translation>Paused for now</translation>
    </message>
    <message id="kiosk.card.full">
        <source>kiosk.card.full</source>
        <translation>No numbers left today</translation>
    </message>
    <message id="kiosk.none_open">
        <source>kiosk.none_open</source>
        <translation>No numbers are given at present. Each service says why.</translation>
    </message>
    <message id="kiosk.page.previous">
        <source>kiosk.page.previous</source>
        <translation>‹  Previous</translation>
    </message>
    <message id="kiosk.page.next">
        <source>kiosk.page.next</source>
        <translation>Next page  ›</translation>
    </message>
    <message id="kiosk.page.which">
        <source>kiosk.page.which</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="kiosk.priority.offer">
        <source>kiosk.priority.offer</source>
        <translation>Are you entitled to priority?</translation>
    </message>
    <message id="kiosk.priority.drop">
        <source>kiosk.priority.drop</source>
        <translation>Go on without priority</translation>
    </message>
    <message id="kiosk.priority.declared">
        <source>kiosk.priority.declared</source>
        <translation>Chosen: %1. Touch here for an ordinary number.</translation>
    </message>
    <message id="kiosk.priority.question">
        <source>kiosk.priority.question</source>
        <translation>Which group are you in?</translation>
    </message>
    <message id="kiosk.priority.hint">
        <source>kiosk.priority.hint</source>
        <translation>Choose one, then the service. At the counter you may be asked for a document.</translation>
    </message>
    <message id="kiosk.priority.none">
        <source>kiosk.priority.none</source>
        <translation>‹  Back, take an ordinary number</translation>
    </message>
    <message id="kiosk.paper.notice">
        <source>kiosk.paper.notice</source>
        <translation>The printer has a problem. You can still take a number: it will be shown on the screen.</translation>
    </message>
    <message id="kiosk.wait.title">
        <source>kiosk.wait.title</source>
        <translation>One moment, please</translation>
    </message>
    <message id="kiosk.wait.reconnecting">
        <source>kiosk.wait.reconnecting</source>
        <translation>Reconnecting to the server.</translation>
    </message>
    <message id="kiosk.wait.number">
        <source>kiosk.wait.number</source>
        <translation>Please stay: your number will appear as soon as it is ready.</translation>
    </message>
    <message id="kiosk.wait.since">
        <source>kiosk.wait.since</source>
        <translation>No connection since %1</translation>
    </message>
    <message id="kiosk.wait.closed">
        <source>kiosk.wait.closed</source>
        <translation>This machine is out of service</translation>
    </message>
    <message id="kiosk.wait.ask">
        <source>kiosk.wait.ask</source>
        <translation>Please take a number at the help desk.</translation>
    </message>
    <message id="kiosk.apology.title">
        <source>kiosk.apology.title</source>
        <translation>Sorry, there is no number</translation>
    </message>
    <message id="kiosk.apology.kind">
        <source>kiosk.apology.kind</source>
        <translation>We are sorry</translation>
    </message>
    <message id="kiosk.apology.back">
        <source>kiosk.apology.back</source>
        <translation>Choose again</translation>
    </message>
    <message id="kiosk.ticket.title">
        <source>kiosk.ticket.title</source>
        <translation>Your number</translation>
    </message>
    <message id="kiosk.ticket.priority">
        <source>kiosk.ticket.priority</source>
        <translation>Priority number</translation>
    </message>
    <message id="kiosk.ticket.counters" numerus="yes">
        <source>kiosk.ticket.counters</source>
        <translation>
            <numerusform>counter %1</numerusform>
            <numerusform>counters %1</numerusform>
        </translation>
    </message>
    <message id="kiosk.ticket.and">
        <source>kiosk.ticket.and</source>
        <translation> and </translation>
    </message>
    <message id="kiosk.ticket.people" numerus="yes">
        <source>kiosk.ticket.people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message id="kiosk.ticket.nobody">
        <source>kiosk.ticket.nobody</source>
        <translation>Nobody</translation>
    </message>
    <message id="kiosk.ticket.ahead">
        <source>kiosk.ticket.ahead</source>
        <translation>ahead of you</translation>
    </message>
    <message id="kiosk.ticket.minutes">
        <source>kiosk.ticket.minutes</source>
        <translation>%1 min</translation>
    </message>
    <message id="kiosk.ticket.wait">
        <source>kiosk.ticket.wait</source>
        <translation>expected wait</translation>
    </message>
    <message id="kiosk.ticket.offline">
        <source>kiosk.ticket.offline</source>
        <translation>Number issued offline</translation>
    </message>
    <message id="kiosk.ticket.offline_note">
        <source>kiosk.ticket.offline_note</source>
        <translation>The kiosk has lost its connection for a while. Your number counts like any other: you are called by the time you took it.</translation>
    </message>
    <message id="kiosk.ticket.follow">
        <source>kiosk.ticket.follow</source>
        <translation>Follow it on your phone</translation>
    </message>
    <message id="kiosk.ticket.scan">
        <source>kiosk.ticket.scan</source>
        <translation>Scan this code to see when your turn is near.</translation>
    </message>
    <message id="kiosk.slip.printing">
        <source>kiosk.slip.printing</source>
        <translation>Printing your slip…
Take it from the slot below</translation>
    </message>
    <message id="kiosk.slip.take">
        <source>kiosk.slip.take</source>
        <translation>Please take your slip</translation>
    </message>
    <message id="kiosk.slip.noted">
        <source>kiosk.slip.noted</source>
        <translation>I have noted my number</translation>
    </message>
    <message id="kiosk.trouble.paper_out">
        <source>kiosk.trouble.paper_out</source>
        <translation>The printer is out of paper. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.cover_open">
        <source>kiosk.trouble.cover_open</source>
        <translation>The printer's cover is open. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.offline">
        <source>kiosk.trouble.offline</source>
        <translation>The printer is not ready. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.failed">
        <source>kiosk.trouble.failed</source>
        <translation>The slip could not be printed. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.no_printer">
        <source>kiosk.trouble.no_printer</source>
        <translation>This machine prints no slips. Please take a photo of this screen, or scan the code to keep your number.</translation>
    </message>
</context>
</TS>
