<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="rating.title">
        <source>rating.title</source>
        <translation>Rating panel</translation>
    </message>
    <message id="rating.question">
        <source>rating.question</source>
        <translation>How satisfied are you?</translation>
    </message>
    <message id="rating.about">
        <source>rating.about</source>
        <translation>Number %1 · Counter %2</translation>
    </message>
    <message id="rating.criterion">
        <source>rating.criterion</source>
        <translation>How would you rate: %1?</translation>
    </message>
    <message id="rating.why">
        <source>rating.why</source>
        <translation>What could have been better?</translation>
    </message>
    <message id="rating.note">
        <source>rating.note</source>
        <translation>Optional. The clerk does not see single ratings.</translation>
    </message>
    <message id="rating.step">
        <source>rating.step</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message id="rating.decline">
        <source>rating.decline</source>
        <translation>No, thank you</translation>
    </message>
    <message id="rating.skip">
        <source>rating.skip</source>
        <translation>Skip this question</translation>
    </message>
    <message id="rating.finish">
        <source>rating.finish</source>
        <translation>Send now</translation>
    </message>
    <message id="rating.more_time">
        <source>rating.more_time</source>
        <translation>More time (%1)</translation>
    </message>
    <message id="rating.sending">
        <source>rating.sending</source>
        <translation>Sending your answer…</translation>
    </message>
    <message id="rating.thanks">
        <source>rating.thanks</source>
        <translation>Thank you!</translation>
    </message>
    <message id="rating.thanks_note">
        <source>rating.thanks_note</source>
        <translation>Your answer helps us to serve better.</translation>
    </message>
    <message id="rating.unsent">
        <source>rating.unsent</source>
        <translation>No connection: your answer was not sent</translation>
    </message>
    <message id="rating.unsent_note">
        <source>rating.unsent_note</source>
        <translation>We are sorry. You can still rate by the QR code on your slip.</translation>
    </message>
    <message id="rating.refused">
        <source>rating.refused</source>
        <translation>Your answer was not taken</translation>
    </message>
    <message id="rating.counter">
        <source>rating.counter</source>
        <translation>Counter %1</translation>
    </message>
    <message id="rating.rest">
        <source>rating.rest</source>
        <translation>After you have been served, please rate us here</translation>
    </message>
    <message id="rating.rest_closed">
        <source>rating.rest_closed</source>
        <translation>This counter is not open</translation>
    </message>
    <message id="rating.offline">
        <source>rating.offline</source>
        <translation>No connection since %1. No ratings are taken here for now.</translation>
    </message>
    <message id="rating.other_counter">
        <source>rating.other_counter</source>
        <translation>This device is not paired with that counter. Pair it with the right one, or start it again with the right --rating.</translation>
    </message>
    <message id="rating.unknown_counter">
        <source>rating.unknown_counter</source>
        <translation>The centre has no counter of that number. Start again with the right --rating.</translation>
    </message>
    <message id="rating.question_second">
        <source>rating.question_second</source>
        <translation>Quý khách có hài lòng không?</translation>
    </message>
    <message id="rating.criterion_second">
        <source>rating.criterion_second</source>
        <translation>Quý khách đánh giá thế nào về: %1?</translation>
    </message>
    <message id="rating.why_second">
        <source>rating.why_second</source>
        <translation>Điều gì làm quý khách chưa hài lòng?</translation>
    </message>
    <message id="rating.thanks_second">
        <source>rating.thanks_second</source>
        <translation>Cảm ơn quý khách!</translation>
    </message>
</context>
</TS>
