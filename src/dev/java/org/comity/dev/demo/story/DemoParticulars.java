package org.comity.dev.demo.story;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.dev.demo.story.Story.Line;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;

/** The person and the asset of a demonstration request, by what is asked for. All names are made up. */
final class DemoParticulars {

    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Carl", "Dina", "Emil", "Fay", "Goran", "Hana", "Igor", "Jada", "Kofi", "Lena", "Milo", "Nadia",
            "Oren", "Pia", "Ravi", "Sana", "Tomas", "Una", "Viktor", "Wanda", "Yara", "Zeno");
    private static final List<String> LAST = List.of(
            "Abel", "Brand", "Castor", "Dorn", "Elster", "Fenn", "Garrow", "Holm", "Ivers", "Jarl", "Kestrel", "Lund",
            "Marlow", "Norden", "Okonedo", "Penrose", "Quill", "Rowan", "Sorrel", "Thorne", "Ulmer", "Vane", "Wexley");
    private static final List<String> FIRMS =
            List.of("Harbour Trading", "Blue Reef Holdings", "Orchard Shipping", "Granite Works", "Lantern Consulting");
    private static final Set<String> ABOUT_ASSETS = Set.of("g", "j", "k");
    private static final int SHARE_WITH_PERSON = 35;
    private static final int SHARE_OF_NATIONALS = 70;
    private static final int SHARE_OF_FIRMS = 18;
    private static final int SHARE_OF_OFFICIALS = 30;
    private static final String OWN_STATE = "AUS";

    private final Chance chance;
    private final Map<DemoColumn, String> cells = new EnumMap<>(DemoColumn.class);

    DemoParticulars(Chance chance) {
        this.chance = chance;
    }

    /**
     * The cells of person and asset.
     */
    Map<DemoColumn, String> of(Procedure procedure, DemoLife life, DemoMatter matter, LocalDate today) {
        person(procedure.kind(), matter.partner());
        if (procedure.kind() == Kind.MLA) {
            asset(procedure.direction(), matter, life, today);
            measure(matter.measure());
        }
        return cells;
    }

    private void person(Kind kind, String partner) {
        boolean hasPerson =
                switch (kind) {
                    case EXTRADITION, PROVISIONAL_ARREST, TRANSFER_OF_SENTENCED_PERSON -> true;
                    case MLA, SPONTANEOUS_INFORMATION, TRANSFER_OF_PROCEEDINGS -> chance.in100(SHARE_WITH_PERSON);
                    case ENQUIRY, DIRECT_REQUEST -> false;
                };
        if (!hasPerson) {
            return;
        }
        boolean isFirm = kind == Kind.MLA && chance.in100(SHARE_OF_FIRMS);
        cells.put(DemoColumn.SORT_OF_PERSON, isFirm ? "legal" : "natural");
        cells.put(DemoColumn.NATIONALITY, chance.in100(SHARE_OF_NATIONALS) ? partner : OWN_STATE);
        if (isFirm) {
            cells.put(DemoColumn.NAME, chance.one(FIRMS) + " " + (1 + chance.below(90)));
            cells.put(DemoColumn.ROLE, "holder");
            return;
        }
        cells.put(DemoColumn.NAME, chance.one(FIRST) + " " + chance.one(LAST));
        cells.put(DemoColumn.BORN, String.valueOf(1948 + chance.below(50)));
        cells.put(DemoColumn.ROLE, role(kind));
        if (chance.in100(SHARE_OF_OFFICIALS)) {
            cells.put(DemoColumn.OFFICIAL, chance.in100(60) ? "national" : "foreign");
        }
    }

    private static String role(Kind kind) {
        return switch (kind) {
            case EXTRADITION, PROVISIONAL_ARREST -> "sought";
            case TRANSFER_OF_SENTENCED_PERSON -> "convicted";
            case TRANSFER_OF_PROCEEDINGS -> "accused";
            case MLA, SPONTANEOUS_INFORMATION, ENQUIRY, DIRECT_REQUEST -> "suspect";
        };
    }

    /** The office wrote down what is asked for where it wrote down a person or an asset. */
    private void measure(Line asked) {
        if (!cells.isEmpty()) {
            cells.put(DemoColumn.MEASURE, asked.word(1));
            cells.put(DemoColumn.COERCIVE, asked.word(3));
            cells.put(DemoColumn.ASKED_FOR, asked.text(4));
        }
    }

    /** Proceeds that are traced, frozen, confiscated and returned, as far as the time since then allows. */
    private void asset(Direction direction, DemoMatter matter, DemoLife life, LocalDate today) {
        if (!ABOUT_ASSETS.contains(matter.measure().word(1)) || life.moves().size() < 4) {
            return;
        }
        if (chance.in100(65)) {
            cells.put(DemoColumn.ASSET, "Account");
            cells.put(DemoColumn.SORT_OF_ASSET, "account");
            cells.put(DemoColumn.BANK, "Bank of the Coast");
        } else {
            cells.put(DemoColumn.ASSET, "House by the sea");
            cells.put(DemoColumn.SORT_OF_ASSET, "real estate");
        }
        cells.put(DemoColumn.ASSET_IN, direction == Direction.INCOMING ? OWN_STATE : matter.partner());
        cells.put(DemoColumn.AMOUNT, String.valueOf(chance.days(40) * 10_000));
        cells.put(DemoColumn.CURRENCY, direction == Direction.INCOMING ? "AUD" : chance.in100(60) ? "USD" : "EUR");
        var day = life.moves().get(3).on();
        for (var next : List.of(
                Map.entry(DemoColumn.FROZEN_ON, 12),
                Map.entry(DemoColumn.CONFISCATED_ON, 260),
                Map.entry(DemoColumn.FINAL_ON, 60),
                Map.entry(DemoColumn.RETURNED_ON, 200))) {
            day = day.plusDays(chance.days(next.getValue()));
            if (day.isAfter(today) || chance.in100(20)) {
                return;
            }
            cells.put(next.getKey(), day.toString());
        }
        cells.put(DemoColumn.RETURNED, cells.get(DemoColumn.AMOUNT));
        cells.put(DemoColumn.RETURNED_IN, cells.get(DemoColumn.CURRENCY));
    }
}
