package org.comity.publication.format.json;

import java.time.LocalDate;
import java.util.List;
import org.comity.publication.table.Category;
import org.comity.publication.table.Language;
import org.comity.publication.table.TableMeasure;
import org.jspecify.annotations.Nullable;

/**
 * A category of an axis.
 *
 * @param code stable code, unique on its axis; TOTAL for all together
 * @param title title in words
 * @param parent code of the category that contains it; null if there is none
 * @param from first day of a period, in the zone of the authority; null for another category
 * @param to last day of a period, included, in the zone of the authority; null for another category
 * @param measure kind, unit and decimals of a measure; null for another category
 */
public record PublishedCategoryView(
        String code,
        String title,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PublishedMeasureView measure) {

    static PublishedCategoryView of(Category category, Language language) {
        var days = category.days();
        var measure = category.measure();
        return new PublishedCategoryView(
                category.code(),
                category.title().in(language),
                category.parent(),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                measure == null ? null : PublishedMeasureView.of(measure, language));
    }

    /**
     * A measure of a table.
     *
     * @param kind COUNT, AMOUNT or DERIVED
     * @param unit unit of the numbers; of amounts the currency
     * @param decimals decimals with which it is shown
     * @param basedOn codes of the measures from which it is computed, or which are its number of cases
     */
    public record PublishedMeasureView(TableMeasure.Kind kind, String unit, int decimals, List<String> basedOn) {

        static PublishedMeasureView of(TableMeasure measure, Language language) {
            return new PublishedMeasureView(
                    measure.kind(), measure.unit().in(language), measure.decimals(), measure.basedOn());
        }
    }
}
