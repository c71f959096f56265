package org.comity.publication.dashboard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.comity.publication.chart.ChartFinding;
import org.comity.publication.chart.ChartKind;
import org.comity.publication.dashboard.keyfigure.KeyLayout;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the page, from a file: which charts of which tables, in which order.
 *
 * @param keys the key figures
 * @param sections the sections
 */
record DashboardLayout(List<KeyLayout> keys, List<Section> sections) {

    private static final String FILE = "/publication/dashboard.yaml";

    /**
     * A section of the page.
     *
     * @param code stable code, which is the anchor of its address
     * @param title heading
     * @param figures its figures; those of tables that an edition does not have are left out
     */
    record Section(String code, Words title, List<LaidFigure> figures) {}

    /**
     * A figure.
     *
     * @param code stable code, unique on the page
     * @param table code of the table
     * @param chart shape
     * @param along axis of the places
     * @param by axis of the series; null if there is one series
     * @param fixed categories of other axes that the reader does not choose; of several, the first that the axis has
     * @param title words for what the table is; null for its own title
     * @param subject subject of the finding; {@code {requests}} in it becomes requests received, made, or both, and {@code {direction}} the
     *     direction alone
     * @param part verb of a part of the subject, as {@link ChartFinding.About} has it; null if the finding needs none
     * @param finding kind of the finding
     * @param focus codes of the series that the finding is about; the first that is shown
     * @param ordered true if the series are steps of one order
     * @param sorted true if the largest places come first
     * @param most most places; null for all
     */
    record LaidFigure(
            String code,
            String table,
            ChartKind chart,
            Spread along,
            @Nullable Spread by,
            @Nullable Map<String, List<String>> fixed,
            @Nullable Words title,
            Words subject,
            @Nullable Words part,
            ChartFinding finding,
            @Nullable List<String> focus,
            boolean ordered,
            boolean sorted,
            @Nullable Integer most) {}

    /**
     * An axis that is spread out in a figure.
     *
     * @param axis code of the axis; an asterisk for the first that is neither spread nor chosen by the reader
     * @param only the categories that are shown, as far as the axis has them; null for all
     * @param without categories that are not shown; null for none
     */
    record Spread(
            String axis,
            @Nullable List<String> only,
            @Nullable List<String> without) {}

    static DashboardLayout read() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var stream = DashboardLayout.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return yaml.readValue(stream, DashboardLayout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
