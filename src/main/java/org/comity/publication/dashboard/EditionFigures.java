package org.comity.publication.dashboard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.comity.publication.dashboard.PageView.SectionView;
import org.comity.publication.dashboard.words.PageWords;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** The figures of the layout of the page. */
@Singleton
public class EditionFigures {

    private final DashboardLayout layout = DashboardLayout.read();

    DashboardLayout layout() {
        return layout;
    }

    /** The sections that have a figure of the edition, without a choice of a reader, for other documents. */
    public List<SectionView> sections(PublishedEdition edition, Language language) {
        return new FigureDrawer(PageWords.of(edition), new DashboardChoice(null, null, Map.of(), language))
                .sections(layout);
    }
}
