package org.comity.publication.paper;

/** The orientation of the pages of a paper, and how many columns of numbers are wide enough to be read there. */
public enum Orientation {
    PORTRAIT(8, ""),
    LANDSCAPE(10, "@page { size: A4 landscape; }");

    private final int mostColumns;
    private final String style;

    Orientation(int mostColumns, String style) {
        this.mostColumns = mostColumns;
        this.style = style;
    }

    /** The most columns of numbers on a page. */
    public int mostColumns() {
        return mostColumns;
    }

    /** The rule of CSS that turns the pages; empty for those that need none. */
    String style() {
        return style;
    }
}
