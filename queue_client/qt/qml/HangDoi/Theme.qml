pragma Singleton

import QtQuick

// The one place for colours, type, spacing, shape and motion. The window sets `scale`: 1 where it is as wide as
// its design (1080 for a kiosk, 1920 for a hall); every size below is in the design's pixels times that.
QtObject {
    id: theme

    property real scale: 1
    property bool largeText: false
    property bool highContrast: false
    property bool reducedMotion: false
    property real leastTarget: 0 // what is touched is at least so wide and high, in pixels of the real screen

    // Text on paper and cards.
    readonly property color ink: highContrast ? "#000000" : "#0c1a2b"
    readonly property color mute: highContrast ? "#000000" : "#3d5066"
    readonly property color paper: highContrast ? "#ffffff" : "#f5f8fb"
    readonly property color white: "#ffffff"
    readonly property color line: highContrast ? "#000000" : "#cfdbe8"

    // Dark grounds, and the text on them.
    readonly property color navy: highContrast ? "#000000" : "#072b4f"
    readonly property color hall: highContrast ? "#000000" : "#05213f"
    readonly property color hallHeader: highContrast ? "#000000" : "#041a33"
    readonly property color row: highContrast ? "#000000" : "#0b3560"
    readonly property color veil: highContrast ? "#000000" : "#24425f"
    readonly property color pale: highContrast ? "#ffffff" : "#d7e5f3"

    // Numbers, badges, choices.
    readonly property color blue: highContrast ? "#000000" : "#0a4b86"
    readonly property color sky: highContrast ? "#ffffff" : "#e8f1fa"

    // The number on dark, the newest call, priority.
    readonly property color amber: "#ffc845"
    readonly property color amberGround: highContrast ? "#ffc845" : "#fff7e0"
    readonly property color amberLine: highContrast ? "#000000" : "#e0a800"
    readonly property color amberInk: highContrast ? "#000000" : "#5c4300"

    // The main action, all well.
    readonly property color green: highContrast ? "#000000" : "#0b5a33"
    readonly property color greenGround: highContrast ? "#ffffff" : "#e3f4ea"

    // Trouble only.
    readonly property color red: highContrast ? "#000000" : "#8c1a16"
    readonly property color redGround: highContrast ? "#ffc845" : "#fbe9e7"

    // Closed, full.
    readonly property color off: highContrast ? "#000000" : "#46566a"
    readonly property color offInk: highContrast ? "#000000" : "#3d5066"
    readonly property color offGround: highContrast ? "#ffffff" : "#eef2f6"

    // Every text colour with the ground it is used on; each pair has a contrast of 7:1 or more.
    readonly property var textPairs: [[ink, paper], [ink, white], [ink, sky], [ink, amberGround], [ink, amber], [mute, paper], [mute, white], [mute, sky], [white, navy], [white, hall], [white, hallHeader], [white, row], [white, veil], [white, blue], [white, green], [white, red], [white, off], [pale, navy], [pale, hall], [pale, hallHeader], [pale, row], [amber, navy], [amber, hall], [amber, hallHeader], [amber, row], [blue, white], [blue, paper], [blue, sky], [amberInk, amberGround], [green, greenGround], [green, white], [red, redGround], [red, white], [offInk, offGround]]

    // Type. Digits that change while one looks keep their places (ClockText).
    readonly property string family: "Be Vietnam Pro"
    readonly property real textScale: scale * (largeText ? 1.25 : 1)
    readonly property real displayScale: scale * (largeText ? 1.1 : 1) // of what is large already, from 34 pixels on
    readonly property real caption: 24 * textScale
    readonly property real body: 28 * textScale
    readonly property real lead: 32 * textScale
    readonly property real heading: 44 * displayScale
    readonly property real title: 60 * displayScale
    readonly property real figure: 104 * scale
    readonly property real hero: 300 * scale
    readonly property real lineHeight: 1.5 // the highest letter, Ẳ, and the lowest, ợ, need 1.49 between baselines
    readonly property real numberLineHeight: 1.1

    // Spacing in steps of eight, and shape.
    readonly property real unit: 8 * scale
    readonly property real radius: 24 * scale
    readonly property real smallRadius: 16 * scale
    readonly property real largeRadius: 32 * scale
    readonly property real border: Math.max(1, 3 * scale)
    readonly property real focus: Math.max(3, 4 * scale) // each line of the frame around what the keys press
    readonly property real target: Math.max(76 * scale, leastTarget)
    readonly property real touch: Math.max(96 * scale, leastTarget)

    // Motion, in milliseconds, easing out; the newest call breathes so many times.
    readonly property int quick: reducedMotion ? 0 : 150
    readonly property int calm: reducedMotion ? 0 : 250
    readonly property int breath: 900
    readonly property int breaths: reducedMotion ? 0 : 3
}
