package org.comity.publication.dashboard;

import com.microsoft.playwright.options.ColorScheme;

/** A device of a reader of the page of figures: its view in CSS pixels, and its theme. */
public enum ReaderDevice {
    DESKTOP_LIGHT(1360, 900, ColorScheme.LIGHT),
    DESKTOP_DARK(1360, 900, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    final int width;
    final int height;
    final ColorScheme theme;

    ReaderDevice(int width, int height, ColorScheme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
    }

    /** The name of a picture of the page on the device. */
    public String picture() {
        return "dashboard-" + name().toLowerCase().replace('_', '-');
    }
}
