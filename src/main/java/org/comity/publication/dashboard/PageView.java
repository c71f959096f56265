package org.comity.publication.dashboard;

import java.util.List;
import org.comity.publication.chart.Phrases;
import org.comity.publication.dashboard.ShownFigure.LinkView;
import org.comity.publication.dashboard.keyfigure.KeyFigure;
import org.jspecify.annotations.Nullable;

/**
 * The page of an edition.
 *
 * @param texts texts of the language
 * @param office name of the own authority
 * @param title title of the release
 * @param edition the sentence with number and day of the edition
 * @param warning a sentence on an edition that is not the current one; null for the current one
 * @param newest address of the current edition; null if this is it
 * @param notes sentences on old codes of the address; empty for most pages
 * @param reason public reason of the edition; null for a first one
 * @param releases choice of the release
 * @param fields choice within the release
 * @param release code of the release
 * @param chosen the present choice in words
 * @param address whole address of the edition with the choice
 * @param headlines sentences on the open stock
 * @param keys key figures
 * @param sections sections
 * @param others tables without a chart
 * @param downloads files of the whole edition
 * @param origin policy, program and hash, as terms and their values
 */
public record PageView(
        Phrases texts,
        String office,
        String title,
        String edition,
        @Nullable String warning,
        @Nullable String newest,
        List<String> notes,
        @Nullable String reason,
        List<OptionView> releases,
        List<FieldView> fields,
        String release,
        String chosen,
        String address,
        List<String> headlines,
        List<KeyFigure> keys,
        List<SectionView> sections,
        List<ShownFigure> others,
        List<LinkView> downloads,
        List<TermView> origin) {

    /**
     * A section.
     *
     * @param code anchor
     * @param title heading
     * @param figures figures
     */
    public record SectionView(String code, String title, List<ShownFigure> figures) {}

    /**
     * A field of the form.
     *
     * @param name name of the parameter
     * @param label label
     * @param options options, of which one is chosen
     */
    public record FieldView(String name, String label, List<OptionView> options) {}

    /**
     * An option of a field.
     *
     * @param value value of the parameter
     * @param label words
     * @param chosen true if it is chosen
     */
    public record OptionView(String value, String label, boolean chosen) {}

    /**
     * A term with its value.
     *
     * @param term term
     * @param value value
     */
    public record TermView(String term, String value) {}
}
