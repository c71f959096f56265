package org.comity.publication.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the charts of papers. They are drawings of the program alone, so that a small part of SVG is enough. */
final class ChartDrawer implements SVGDrawer {

    private final ChartStyle style = new ChartStyle();
    private final Outlines regular;
    private final Outlines bold;

    ChartDrawer(byte[] regular, byte[] bold) {
        this.regular = new Outlines(regular);
        this.bold = new Outlines(bold);
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        var own = Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
        var shown = Double.parseDouble(svg.getAttribute("width"));
        return new ChartPicture(svg, style, regular, bold, shown / own * dotsPerPixel, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fonts, SharedContext context) {
        // Charts have the fonts of papers.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle fontStyle) {
        // Charts have the fonts of papers.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
