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
    <message id="kiosk.card.at_once">
        <source>kiosk.card.at_once</source>
        <translation>no wait</translation>
    </message>
    <message id="kiosk.card.under">
        <source>kiosk.card.under</source>
        <translation>under %1 min</translation>
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
    <message id="kiosk.alone">
        <source>kiosk.alone</source>
        <translation>This kiosk has lost its connection for a while. Take a number as usual; it will begin with %1.</translation>
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
    <message id="kiosk.mode.large">
        <source>kiosk.mode.large</source>
        <translation>Large text</translation>
    </message>
    <message id="kiosk.mode.contrast">
        <source>kiosk.mode.contrast</source>
        <translation>High contrast</translation>
    </message>
    <message id="kiosk.mode.low">
        <source>kiosk.mode.low</source>
        <translation>Lower buttons</translation>
    </message>
    <message id="kiosk.more.question">
        <source>kiosk.more.question</source>
        <translation>Do you need more time?</translation>
    </message>
    <message id="kiosk.more.seconds" numerus="yes">
        <source>kiosk.more.seconds</source>
        <translation>
            <numerusform>The screen starts over in %n second.</numerusform>
            <numerusform>The screen starts over in %n seconds.</numerusform>
        </translation>
    </message>
    <message id="kiosk.more.yes">
        <source>kiosk.more.yes</source>
        <translation>Yes</translation>
    </message>
    <message id="kiosk.say.help">
        <source>kiosk.say.help</source>
        <translation>Spoken guidance. Down and up: hear each item. Enter: choose. Escape: go back. %1: hear it again.</translation>
    </message>
    <message id="kiosk.say.open" numerus="yes">
        <source>kiosk.say.open</source>
        <translation>
            <numerusform>%n service gives numbers now.</numerusform>
            <numerusform>%n services give numbers now.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.closed" numerus="yes">
        <source>kiosk.say.closed</source>
        <translation>
            <numerusform>%n service gives no numbers now.</numerusform>
            <numerusform>%n services give no numbers now.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.page">
        <source>kiosk.say.page</source>
        <translation>Page %1 of %2.</translation>
    </message>
    <message id="kiosk.say.declared">
        <source>kiosk.say.declared</source>
        <translation>You go first as: %1.</translation>
    </message>
    <message id="kiosk.say.number">
        <source>kiosk.say.number</source>
        <translation>Your number is: %1.</translation>
    </message>
    <message id="kiosk.say.ahead" numerus="yes">
        <source>kiosk.say.ahead</source>
        <translation>
            <numerusform>%n person is waiting before you.</numerusform>
            <numerusform>%n people are waiting before you.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.nobody_ahead">
        <source>kiosk.say.nobody_ahead</source>
        <translation>Nobody is waiting before you.</translation>
    </message>
    <message id="kiosk.say.minutes" numerus="yes">
        <source>kiosk.say.minutes</source>
        <translation>
            <numerusform>The wait is about %n minute.</numerusform>
            <numerusform>The wait is about %n minutes.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.wait" numerus="yes">
        <source>kiosk.say.wait</source>
        <translation>
            <numerusform>The wait is about %1 to %n minute.</numerusform>
            <numerusform>The wait is about %1 to %n minutes.</numerusform>
        </translation>
    </message>
    <message id="kiosk.say.more">
        <source>kiosk.say.more</source>
        <translation>Press any key to go on.</translation>
    </message>
    <message id="kiosk.say.place">
        <source>kiosk.say.place</source>
        <translation>Item %1 of %2.</translation>
    </message>
    <message id="kiosk.say.on">
        <source>kiosk.say.on</source>
        <translation>on</translation>
    </message>
    <message id="kiosk.say.off">
        <source>kiosk.say.off</source>
        <translation>off</translation>
    </message>
    <message id="kiosk.say.chosen">
        <source>kiosk.say.chosen</source>
        <translation>chosen</translation>
    </message>
    <message id="kiosk.paper.low">
        <source>kiosk.paper.low</source>
        <translation>Paper is running low</translation>
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
    <message id="kiosk.rest.touch">
        <source>kiosk.rest.touch</source>
        <translation>Touch the screen to take a number</translation>
    </message>
    <message id="kiosk.service.title">
        <source>kiosk.service.title</source>
        <translation>For staff</translation>
    </message>
    <message id="kiosk.service.code">
        <source>kiosk.service.code</source>
        <translation>Enter the staff code</translation>
    </message>
    <message id="kiosk.service.typed" numerus="yes">
        <source>kiosk.service.typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message id="kiosk.service.answer.wrong">
        <source>kiosk.service.answer.wrong</source>
        <translation>That is not the code.</translation>
    </message>
    <message id="kiosk.service.answer.locked">
        <source>kiosk.service.answer.locked</source>
        <translation>Too many wrong codes. Try again in 5 minutes.</translation>
    </message>
    <message id="kiosk.service.answer.no_code">
        <source>kiosk.service.answer.no_code</source>
        <translation>This kiosk has no staff code yet. Set one with: kiosk-app --set-staff-code</translation>
    </message>
    <message id="kiosk.service.erase">
        <source>kiosk.service.erase</source>
        <translation>Erase</translation>
    </message>
    <message id="kiosk.service.enter">
        <source>kiosk.service.enter</source>
        <translation>Open</translation>
    </message>
    <message id="kiosk.service.close">
        <source>kiosk.service.close</source>
        <translation>Close</translation>
    </message>
    <message id="kiosk.service.back">
        <source>kiosk.service.back</source>
        <translation>‹  Back</translation>
    </message>
    <message id="kiosk.service.device">
        <source>kiosk.service.device</source>
        <translation>Device</translation>
    </message>
    <message id="kiosk.service.server">
        <source>kiosk.service.server</source>
        <translation>Server</translation>
    </message>
    <message id="kiosk.service.link">
        <source>kiosk.service.link</source>
        <translation>Connection</translation>
    </message>
    <message id="kiosk.service.printer">
        <source>kiosk.service.printer</source>
        <translation>Printer</translation>
    </message>
    <message id="kiosk.service.version">
        <source>kiosk.service.version</source>
        <translation>Version</translation>
    </message>
    <message id="kiosk.service.unprinted">
        <source>kiosk.service.unprinted</source>
        <translation>Numbers never printed</translation>
    </message>
    <message id="kiosk.service.not_taken">
        <source>kiosk.service.not_taken</source>
        <translation>Numbers that the server refused</translation>
    </message>
    <message id="kiosk.service.unknown">
        <source>kiosk.service.unknown</source>
        <translation>Not known yet</translation>
    </message>
    <message id="kiosk.service.live">
        <source>kiosk.service.live</source>
        <translation>Connected since %1</translation>
    </message>
    <message id="kiosk.service.lost">
        <source>kiosk.service.lost</source>
        <translation>No connection since %1</translation>
    </message>
    <message id="kiosk.service.refused">
        <source>kiosk.service.refused</source>
        <translation>The server refuses this device</translation>
    </message>
    <message id="kiosk.service.printer.ready">
        <source>kiosk.service.printer.ready</source>
        <translation>Ready</translation>
    </message>
    <message id="kiosk.service.printer.paper_low">
        <source>kiosk.service.printer.paper_low</source>
        <translation>Paper low</translation>
    </message>
    <message id="kiosk.service.printer.paper_out">
        <source>kiosk.service.printer.paper_out</source>
        <translation>Out of paper</translation>
    </message>
    <message id="kiosk.service.printer.cover_open">
        <source>kiosk.service.printer.cover_open</source>
        <translation>Cover open</translation>
    </message>
    <message id="kiosk.service.printer.offline">
        <source>kiosk.service.printer.offline</source>
        <translation>Cannot be reached</translation>
    </message>
    <message id="kiosk.service.printer.failed">
        <source>kiosk.service.printer.failed</source>
        <translation>Failed; check the cutter</translation>
    </message>
    <message id="kiosk.service.printer.unknown">
        <source>kiosk.service.printer.unknown</source>
        <translation>Does not tell its state</translation>
    </message>
    <message id="kiosk.service.printer.none">
        <source>kiosk.service.printer.none</source>
        <translation>No printer</translation>
    </message>
    <message id="kiosk.service.volume">
        <source>kiosk.service.volume</source>
        <translation>Volume</translation>
    </message>
    <message id="kiosk.service.brightness">
        <source>kiosk.service.brightness</source>
        <translation>Brightness</translation>
    </message>
    <message id="kiosk.service.print_test">
        <source>kiosk.service.print_test</source>
        <translation>Print a test slip</translation>
    </message>
    <message id="kiosk.service.paper_changed">
        <source>kiosk.service.paper_changed</source>
        <translation>Paper was changed</translation>
    </message>
    <message id="kiosk.service.reprint">
        <source>kiosk.service.reprint</source>
        <translation>Print the last slip again</translation>
    </message>
    <message id="kiosk.service.show_log">
        <source>kiosk.service.show_log</source>
        <translation>Show the log</translation>
    </message>
    <message id="kiosk.service.restart">
        <source>kiosk.service.restart</source>
        <translation>Restart</translation>
    </message>
    <message id="kiosk.service.quit">
        <source>kiosk.service.quit</source>
        <translation>Quit the program</translation>
    </message>
    <message id="kiosk.service.no_log">
        <source>kiosk.service.no_log</source>
        <translation>The log is empty.</translation>
    </message>
    <message id="kiosk.service.said.printing">
        <source>kiosk.service.said.printing</source>
        <translation>Printing a test slip…</translation>
    </message>
    <message id="kiosk.service.said.printed">
        <source>kiosk.service.said.printed</source>
        <translation>The test slip was printed.</translation>
    </message>
    <message id="kiosk.service.said.looking">
        <source>kiosk.service.said.looking</source>
        <translation>Asking the printer again…</translation>
    </message>
    <message id="kiosk.service.said.no_slip">
        <source>kiosk.service.said.no_slip</source>
        <translation>There is no slip to print again.</translation>
    </message>
    <message id="kiosk.service.said.reprinting">
        <source>kiosk.service.said.reprinting</source>
        <translation>Printing the last slip again…</translation>
    </message>
    <message id="kiosk.service.said.not_kept">
        <source>kiosk.service.said.not_kept</source>
        <translation>The setting cannot be kept: the disk is full or locked.</translation>
    </message>
    <message id="kiosk.service.said.not_printed">
        <source>kiosk.service.said.not_printed</source>
        <translation>The test slip was not printed. See the printer's state.</translation>
    </message>
    <message id="kiosk.trouble.paper_out">
        <source>kiosk.trouble.paper_out</source>
        <translation>The printer is out of paper. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.cover_open">
        <source>kiosk.trouble.cover_open</source>
        <translation>The printer's cover is open. Your number is valid: please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.trouble.cutter_error">
        <source>kiosk.trouble.cutter_error</source>
        <translation>The printer's cutter is jammed. Your number is valid: please take a photo of this screen.</translation>
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
    <message id="kiosk.appointment.offer">
        <source>kiosk.appointment.offer</source>
        <translation>I have a booking code</translation>
    </message>
    <message id="kiosk.appointment.question">
        <source>kiosk.appointment.question</source>
        <translation>Please enter the code of your appointment or number</translation>
    </message>
    <message id="kiosk.appointment.hint">
        <source>kiosk.appointment.hint</source>
        <translation>The code has 8 letters and digits; it is on your confirmation, in the message, or on the page of your number. If it has a QR code, just hold it to the scanner.</translation>
    </message>
    <message id="kiosk.appointment.erase">
        <source>kiosk.appointment.erase</source>
        <translation>Erase</translation>
    </message>
    <message id="kiosk.appointment.check_in">
        <source>kiosk.appointment.check_in</source>
        <translation>Get my number</translation>
    </message>
    <message id="kiosk.appointment.back">
        <source>kiosk.appointment.back</source>
        <translation>‹  Back</translation>
    </message>
    <message id="kiosk.scan.card_taken">
        <source>kiosk.scan.card_taken</source>
        <translation>Your card was read. Please choose what you need to do.</translation>
    </message>
    <message id="kiosk.scan.card_priority">
        <source>kiosk.scan.card_priority</source>
        <translation>Your card was read. You have priority by your age. Please choose what you need to do.</translation>
    </message>
    <message id="kiosk.scan.card_too_short">
        <source>kiosk.scan.card_too_short</source>
        <translation>The card was not read to its end. Please present it again. You can take a number without it as well.</translation>
    </message>
    <message id="kiosk.scan.card_garbled">
        <source>kiosk.scan.card_garbled</source>
        <translation>The card could not be read. You can take a number as usual.</translation>
    </message>
    <message id="kiosk.scan.card_wrong_date">
        <source>kiosk.scan.card_wrong_date</source>
        <translation>A date on the card was not read correctly. You can take a number as usual.</translation>
    </message>
    <message id="kiosk.scan.unknown">
        <source>kiosk.scan.unknown</source>
        <translation>This code is not known here. Please present an identity card, the code of an appointment or number, or a number slip.</translation>
    </message>
    <message id="kiosk.scan.not_now">
        <source>kiosk.scan.not_now</source>
        <translation>Please wait a moment, then scan again.</translation>
    </message>
    <message id="kiosk.scan.slip_first">
        <source>kiosk.scan.slip_first</source>
        <translation>Please take the number on the screen first, then scan again.</translation>
    </message>
    <message id="kiosk.scan.no_server">
        <source>kiosk.scan.no_server</source>
        <translation>The connection is being restored. Please scan again in a few minutes.</translation>
    </message>
    <message id="kiosk.standing.title">
        <source>kiosk.standing.title</source>
        <translation>Your number</translation>
    </message>
    <message id="kiosk.standing.ahead" numerus="yes">
        <source>kiosk.standing.ahead</source>
        <translation>
            <numerusform>%n person before you</numerusform>
            <numerusform>%n people before you</numerusform>
        </translation>
    </message>
    <message id="kiosk.standing.next">
        <source>kiosk.standing.next</source>
        <translation>You are next</translation>
    </message>
    <message id="kiosk.standing.minutes">
        <source>kiosk.standing.minutes</source>
        <translation>about %1 minutes</translation>
    </message>
    <message id="kiosk.standing.called">
        <source>kiosk.standing.called</source>
        <translation>Please go to counter %1</translation>
    </message>
    <message id="kiosk.standing.serving">
        <source>kiosk.standing.serving</source>
        <translation>Being served at counter %1</translation>
    </message>
    <message id="kiosk.standing.parked">
        <source>kiosk.standing.parked</source>
        <translation>Set aside for a moment; please wait near counter %1</translation>
    </message>
    <message id="kiosk.standing.no_show">
        <source>kiosk.standing.no_show</source>
        <translation>You were called and not found. Please ask the staff</translation>
    </message>
    <message id="kiosk.standing.transferred">
        <source>kiosk.standing.transferred</source>
        <translation>You were sent on to the next step; please wait</translation>
    </message>
    <message id="kiosk.standing.finished">
        <source>kiosk.standing.finished</source>
        <translation>Finished. Thank you</translation>
    </message>
    <message id="kiosk.standing.cancelled">
        <source>kiosk.standing.cancelled</source>
        <translation>This number was cancelled</translation>
    </message>
    <message id="kiosk.standing.expired">
        <source>kiosk.standing.expired</source>
        <translation>This number is no longer valid</translation>
    </message>
    <message id="kiosk.standing.done">
        <source>kiosk.standing.done</source>
        <translation>Done</translation>
    </message>
    <message id="kiosk.search.open">
        <source>kiosk.search.open</source>
        <translation>Find a procedure…</translation>
    </message>
    <message id="kiosk.search.back">
        <source>kiosk.search.back</source>
        <translation>‹  Back</translation>
    </message>
    <message id="kiosk.search.placeholder">
        <source>kiosk.search.placeholder</source>
        <translation>Type what you came for</translation>
    </message>
    <message id="kiosk.search.hint">
        <source>kiosk.search.hint</source>
        <translation>Please type a few letters of what you came for.
For example: birth, land, permit.</translation>
    </message>
    <message id="kiosk.search.none">
        <source>kiosk.search.none</source>
        <translation>Nothing was found for “%1”. Please try another word, or ask our staff.</translation>
    </message>
    <message id="kiosk.search.none_but_help">
        <source>kiosk.search.none_but_help</source>
        <translation>Nothing was found for “%1”. Please try another word, choose the service below, or ask our staff.</translation>
    </message>
    <message id="kiosk.search.help">
        <source>kiosk.search.help</source>
        <translation>not sure</translation>
    </message>
    <message id="kiosk.search.space">
        <source>kiosk.search.space</source>
        <translation>Space</translation>
    </message>
    <message id="kiosk.search.delete">
        <source>kiosk.search.delete</source>
        <translation>Delete a letter</translation>
    </message>
    <message id="kiosk.search.clear">
        <source>kiosk.search.clear</source>
        <translation>Clear</translation>
    </message>
    <message id="kiosk.search.details">
        <source>kiosk.search.details</source>
        <translation>See what to bring</translation>
    </message>
    <message id="kiosk.procedure.back">
        <source>kiosk.procedure.back</source>
        <translation>‹  Results</translation>
    </message>
    <message id="kiosk.procedure.documents">
        <source>kiosk.procedure.documents</source>
        <translation>What to bring</translation>
    </message>
    <message id="kiosk.procedure.no_documents">
        <source>kiosk.procedure.no_documents</source>
        <translation>There is nothing to bring.</translation>
    </message>
    <message id="kiosk.procedure.term">
        <source>kiosk.procedure.term</source>
        <translation>Time needed</translation>
    </message>
    <message id="kiosk.procedure.days" numerus="yes">
        <source>kiosk.procedure.days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message id="kiosk.procedure.same_day">
        <source>kiosk.procedure.same_day</source>
        <translation>The same day</translation>
    </message>
    <message id="kiosk.procedure.fee">
        <source>kiosk.procedure.fee</source>
        <translation>Fee</translation>
    </message>
    <message id="kiosk.procedure.amount">
        <source>kiosk.procedure.amount</source>
        <translation>VND %1</translation>
    </message>
    <message id="kiosk.procedure.free">
        <source>kiosk.procedure.free</source>
        <translation>Free of charge</translation>
    </message>
    <message id="kiosk.procedure.where">
        <source>kiosk.procedure.where</source>
        <translation>Where</translation>
    </message>
    <message id="kiosk.procedure.gone">
        <source>kiosk.procedure.gone</source>
        <translation>This is not handled here at present. Please ask our staff.</translation>
    </message>
    <message id="kiosk.procedure.take">
        <source>kiosk.procedure.take</source>
        <translation>Take a number</translation>
    </message>
    <message id="kiosk.procedure.print">
        <source>kiosk.procedure.print</source>
        <translation>Print this list</translation>
    </message>
    <message id="kiosk.sheet.note">
        <source>kiosk.sheet.note</source>
        <translation>This list helps you to prepare. If you have a question, please ask at the counter.</translation>
    </message>
    <message id="kiosk.sheet.printing">
        <source>kiosk.sheet.printing</source>
        <translation>Printing the list…</translation>
    </message>
    <message id="kiosk.sheet.printed">
        <source>kiosk.sheet.printed</source>
        <translation>Please take your list.</translation>
    </message>
    <message id="kiosk.sheet.paper_out">
        <source>kiosk.sheet.paper_out</source>
        <translation>The printer is out of paper, so the list was not printed. Please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.sheet.cover_open">
        <source>kiosk.sheet.cover_open</source>
        <translation>The printer’s cover is open, so the list was not printed. Please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.sheet.cutter_error">
        <source>kiosk.sheet.cutter_error</source>
        <translation>The printer’s cutter is jammed, so the list was not printed. Please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.sheet.offline">
        <source>kiosk.sheet.offline</source>
        <translation>The printer is not ready, so the list was not printed. Please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.sheet.failed">
        <source>kiosk.sheet.failed</source>
        <translation>The list could not be printed. Please take a photo of this screen.</translation>
    </message>
    <message id="kiosk.sheet.no_printer">
        <source>kiosk.sheet.no_printer</source>
        <translation>This machine does not print. Please take a photo of this screen.</translation>
    </message>
</context>
</TS>
