pragma Singleton

import QtQuick

// The drawings of Icon, as SVG paths on a field of 24 by 24 with a stroke of 2.
QtObject {
    readonly property var all: ({
            "backspace": "M8.5 5 H20 A2 2 0 0 1 22 7 V17 A2 2 0 0 1 20 19 H8.5 L2 12 Z M11 9.5 L16 14.5 M16 9.5 L11 14.5",
            "bell": "M6 10 A6 6 0 0 1 18 10 V15 L20 18 H4 L6 15 Z M10 21 H14",
            "check": "M4 12.5 L10 18.5 L20 6.5",
            "clock": "M12 3 A9 9 0 1 1 11.99 3 M12 7 V12 L15.5 14.5",
            "close": "M5 5 L19 19 M19 5 L5 19",
            "globe": "M12 3 A9 9 0 1 1 11.99 3 M3 12 H21 M12 3 A12 12 0 0 1 12 21 M12 3 A12 12 0 0 0 12 21",
            "id-card": "M4 5 H20 A2 2 0 0 1 22 7 V17 A2 2 0 0 1 20 19 H4 A2 2 0 0 1 2 17 V7 A2 2 0 0 1 4 5 Z M8 9 A2 2 0 1 1 7.99 9 M5 16 A3.2 3.2 0 0 1 11 16 M14 10 H19 M14 14 H18",
            "link": "M5 12.5 A10 10 0 0 1 19 12.5 M8 15.8 A5.6 5.6 0 0 1 16 15.8 M12 19.5 V19.6 M2 9 A14.5 14.5 0 0 1 22 9",
            "pause": "M8 5 V19 M16 5 V19",
            "people": "M9 5 A3.5 3.5 0 1 1 8.99 5 M2.5 20 A6.5 6.5 0 0 1 15.5 20 M16 5.3 A3.5 3.5 0 0 1 16 11.7 M18 14.5 A6.5 6.5 0 0 1 21.5 20",
            "printer": "M7 8 V3 H17 V8 M7 17 H5 A2 2 0 0 1 3 15 V10 A2 2 0 0 1 5 8 H19 A2 2 0 0 1 21 10 V15 A2 2 0 0 1 19 17 H17 M7 13.5 H17 V21 H7 Z",
            "search": "M10.5 4 A6.5 6.5 0 1 1 10.49 4 M15.2 15.2 L20.5 20.5",
            "sound": "M4 9.5 H8 L13 5 V19 L8 14.5 H4 Z M16.5 9 A4.2 4.2 0 0 1 16.5 15 M19 6.5 A8 8 0 0 1 19 17.5",
            "ticket": "M4 6 H20 V10 A2 2 0 0 0 20 14 V18 H4 V14 A2 2 0 0 0 4 10 Z M9 10 H15 M9 14 H15",
            "warning": "M12 4 L22 20 H2 Z M12 10 V14 M12 17 V17.1"
        })
}
