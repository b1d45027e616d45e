<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="at_counter.title">
        <source>at_counter.title</source>
        <translation>Counter display</translation>
    </message>
    <message id="at_counter.counter">
        <source>at_counter.counter</source>
        <translation>Counter</translation>
    </message>
    <message id="at_counter.calling">
        <source>at_counter.calling</source>
        <translation>Now calling</translation>
    </message>
    <message id="at_counter.serving">
        <source>at_counter.serving</source>
        <translation>Now serving</translation>
    </message>
    <message id="at_counter.free">
        <source>at_counter.free</source>
        <translation>Open</translation>
    </message>
    <message id="at_counter.free_hint">
        <source>at_counter.free_hint</source>
        <translation>Please wait to be called</translation>
    </message>
    <message id="at_counter.paused">
        <source>at_counter.paused</source>
        <translation>Paused</translation>
    </message>
    <message id="at_counter.paused_hint">
        <source>at_counter.paused_hint</source>
        <translation>This counter will be back</translation>
    </message>
    <message id="at_counter.closed">
        <source>at_counter.closed</source>
        <translation>Closed</translation>
    </message>
    <message id="at_counter.closed_hint">
        <source>at_counter.closed_hint</source>
        <translation>Please go to another counter</translation>
    </message>
    <message id="at_counter.last">
        <source>at_counter.last</source>
        <translation>This counter stops after this person</translation>
    </message>
    <message id="at_counter.last_short">
        <source>at_counter.last_short</source>
        <translation>Stopping soon</translation>
    </message>
    <message id="at_counter.recall">
        <source>at_counter.recall</source>
        <translation>Call %1</translation>
    </message>
    <message id="at_counter.stale">
        <source>at_counter.stale</source>
        <translation>No connection since %1. This may be out of date.</translation>
    </message>
    <message id="at_counter.stale_short">
        <source>at_counter.stale_short</source>
        <translation>Offline since %1</translation>
    </message>
    <message id="at_counter.connecting">
        <source>at_counter.connecting</source>
        <translation>Connecting</translation>
    </message>
    <message id="at_counter.trouble">
        <source>at_counter.trouble</source>
        <translation>Needs set-up</translation>
    </message>
    <message id="at_counter.other_counter">
        <source>at_counter.other_counter</source>
        <translation>This device is paired with another counter. Start it again with the right --counter, or pair it anew.</translation>
    </message>
    <message id="at_counter.unknown_counter">
        <source>at_counter.unknown_counter</source>
        <translation>The centre has no counter of that number. Start again with the right --counter.</translation>
    </message>
    <message id="at_counter.counter_second">
        <source>at_counter.counter_second</source>
        <translation>Quầy</translation>
    </message>
    <message id="at_counter.calling_second">
        <source>at_counter.calling_second</source>
        <translation>Mời số</translation>
    </message>
    <message id="at_counter.serving_second">
        <source>at_counter.serving_second</source>
        <translation>Đang phục vụ</translation>
    </message>
    <message id="at_counter.free_second">
        <source>at_counter.free_second</source>
        <translation>Đang mở</translation>
    </message>
    <message id="at_counter.paused_second">
        <source>at_counter.paused_second</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message id="at_counter.closed_second">
        <source>at_counter.closed_second</source>
        <translation>Quầy đóng</translation>
    </message>
</context>
</TS>
