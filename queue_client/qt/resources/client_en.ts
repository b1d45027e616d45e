<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name></name>
    <message id="client.connecting">
        <source>client.connecting</source>
        <translation>Connecting to the server…</translation>
    </message>
    <message id="client.pair_again">
        <source>client.pair_again</source>
        <translation>The server does not know this device. Please pair it again.</translation>
    </message>
    <message id="client.update_client">
        <source>client.update_client</source>
        <translation>The program on this device is too old. Please update this device.</translation>
    </message>
    <message id="client.update_server">
        <source>client.update_server</source>
        <translation>The server's software is too old. Please update the server.</translation>
    </message>
    <message id="client.refused">
        <source>client.refused</source>
        <translation>The server refuses the connection.</translation>
    </message>
    <message id="client.pair_where">
        <source>client.pair_where</source>
        <translation>Please say with --token-file FILE where this device keeps its token.</translation>
    </message>
    <message id="client.pair_unreachable">
        <source>client.pair_unreachable</source>
        <translation>The server %1 gave no answer; please try the same code again.</translation>
    </message>
    <message id="client.pair_file">
        <source>client.pair_file</source>
        <translation>The token file %1 cannot be written: %2.</translation>
    </message>
    <message id="client.pair_refused">
        <source>client.pair_refused</source>
        <translation>The device was not paired. %1</translation>
    </message>
</context>
</TS>
