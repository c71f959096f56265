package org.comity.publication.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Outlines of the letters of a font, without the fonts of the machine. */
final class Outlines {

    private final TrueTypeFont font;
    private final double unit;

    Outlines(byte[] file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a text in letters of a size. */
    synchronized double width(String text, double size) {
        try {
            var map = font.getUnicodeCmapLookup();
            var width = 0.0;
            for (var letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(map.getGlyphId(letter));
            }
            return width * size / unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a text that begins at a point of its base line. */
    synchronized Shape of(String text, double x, double y, double size) {
        try {
            var map = font.getUnicodeCmapLookup();
            var outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            var scale = size / unit;
            var at = x;
            for (var letter : text.codePoints().toArray()) {
                var id = map.getGlyphId(letter);
                var glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    outline.append(
                            new AffineTransform(scale, 0, 0, -scale, at, y).createTransformedShape(glyph.getPath()),
                            false);
                }
                at += font.getAdvanceWidth(id) * scale;
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
