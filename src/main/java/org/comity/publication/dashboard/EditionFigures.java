package org.comity.publication.dashboard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.publication.dashboard.PageView.SectionView;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** The figures of the page without a choice of a reader, for other documents. */
@Singleton
public class EditionFigures {

    private final DashboardLayout layout = DashboardLayout.read();

    /** The sections that have a figure of the edition. */
    public List<SectionView> sections(PublishedEdition edition, Language language) {
        var drawer = new FigureDrawer(edition, new DashboardChoice(null, null, Map.of(), language));
        return layout.sections().stream()
                .map(section -> new SectionView(
                        section.code(),
                        section.title().in(language),
                        section.figures().stream()
                                .map(drawer::figure)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(section -> !section.figures().isEmpty())
                .toList();
    }
}
