package org.comity.publication.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where lines may break, by the rules of Unicode (UAX 14): not after an apostrophe, other than by the rules of Java. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.ROOT);

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
