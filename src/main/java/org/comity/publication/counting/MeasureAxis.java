package org.comity.publication.counting;

import java.util.List;
import java.util.Locale;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;
import org.comity.rules.catalogue.CountedUnit;
import org.comity.statistics.sheet.SheetNumber;

/** The axis of measures of a table. */
final class MeasureAxis {

    static final String CODE = "measure";
    private static final Words TITLE = new Words("Measure", "Mesure");

    private MeasureAxis() {}

    static Axis ofRequests() {
        return of(List.of(SheetNumber.COUNT), CountedUnit.REQUEST, 0);
    }

    /**
     * The measures of a table.
     *
     * @param decimals decimals of amounts
     */
    static Axis of(List<SheetNumber> numbers, CountedUnit unit, int decimals) {
        return new Axis(
                CODE,
                TITLE,
                AxisRole.MEASURE,
                false,
                numbers.stream().map(number -> category(number, unit, decimals)).toList());
    }

    private static Category category(SheetNumber number, CountedUnit unit, int decimals) {
        var basis = number.restsOn().stream().map(Enum::name).toList();
        var measure = measure(number, unit, decimals, basis);
        return new Category(number.name(), title(number), null, null, measure);
    }

    private static TableMeasure measure(SheetNumber number, CountedUnit unit, int decimals, List<String> basis) {
        if (number == SheetNumber.AMOUNT) {
            return new TableMeasure(
                    TableMeasure.Kind.AMOUNT,
                    new Words("in the currency of the line", "dans la monnaie de la ligne"),
                    decimals,
                    basis);
        }
        return number.isCount()
                ? new TableMeasure(TableMeasure.Kind.COUNT, unit(unit), 0, basis)
                : new TableMeasure(
                        TableMeasure.Kind.DERIVED, derived(number), number == SheetNumber.OLDEST ? 0 : 1, basis);
    }

    private static Words unit(CountedUnit unit) {
        return switch (unit) {
            case REQUEST -> new Words("requests", "demandes");
            case REFUSAL -> new Words("refusals", "refus");
            case DAY -> new Words("days of requests", "jours de demandes");
            case PERSON -> new Words("persons", "personnes");
            case MEASURE -> new Words("measures", "mesures");
            case ASSET -> new Words("assets", "avoirs");
            default -> Words.same(unit.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    private static Words derived(SheetNumber number) {
        return number == SheetNumber.SHARE
                ? new Words("per cent", "pour cent")
                : new Words("calendar days", "jours calendaires");
    }

    private static Words title(SheetNumber number) {
        return switch (number) {
            case COUNT -> new Words("Number", "Nombre");
            case NUMERATOR -> new Words("Of these", "Dont");
            case SHARE -> new Words("Share", "Part");
            case ENDED -> new Words("Ended", "Terminées");
            case STILL_OPEN -> new Words("Still open", "Encore ouvertes");
            case MEAN -> new Words("Mean", "Moyenne");
            case MEDIAN -> new Words("Median", "Médiane");
            case P90 -> new Words("90th percentile", "90e centile");
            case NET_MEDIAN -> new Words("Median without suspensions", "Médiane sans suspensions");
            case OLDEST -> new Words("Oldest", "La plus ancienne");
            case AMOUNT -> new Words("Amount", "Montant");
        };
    }
}
