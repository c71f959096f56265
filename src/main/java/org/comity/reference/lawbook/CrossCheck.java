package org.comity.reference.lawbook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.law.LawEntry;
import org.comity.rules.national.FirstDay;
import org.comity.rules.national.NationalGround;
import org.comity.rules.national.NationalLimit;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.Nature;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.Move;
import org.comity.rules.workflow.Step;
import org.jspecify.annotations.Nullable;

/** Checks the references of the entries of the law book to each other and to procedures. */
final class CrossCheck {

    private final CodeLists lists;
    private final Map<LawFolder, Set<String>> known;

    /**
     * A check of these lists.
     *
     * @param known every code of a folder, also those of faulty entries, so that each fault is reported once
     */
    CrossCheck(CodeLists lists, Map<LawFolder, Set<String>> known) {
        this.lists = lists;
        this.known = new EnumMap<>(known);
    }

    void run() {
        checkSources();
        checkTreaties();
        checkReasons();
        checkProhibitions();
        checkRuleSets();
        lists.deadlines().entries().values().forEach(bound -> checkDeadline(bound.value(), bound.at()));
        checkLetters();
        checkContents();
        checkNationalLaw();
    }

    private void checkSources() {
        lists.byFolder().entrySet().stream()
                .filter(folder -> folder.getKey() != LawFolder.READINGS)
                .flatMap(folder -> folder.getValue().entries().values().stream())
                .forEach(bound -> {
                    var source = ((LawEntry) bound.value()).source();
                    mustKnow(bound.at(), "source.instrument", LawFolder.INSTRUMENTS, Set.of(source.instrument()));
                    mustBeRead(bound.at(), "source.read", optional(source.read()));
                });
    }

    /** A copy that was read is one of the readings, or a text of national law. */
    private void mustBeRead(EntryPlace at, String field, Set<String> codes) {
        var texts = known.getOrDefault(LawFolder.NATIONAL_TEXTS, Set.of());
        mustKnow(
                at,
                field,
                LawFolder.READINGS,
                codes.stream().filter(code -> !texts.contains(code)).toList());
    }

    private void checkTreaties() {
        for (var bound : lists.parties().entries().values()) {
            mustKnow(
                    bound.at(),
                    "instrument",
                    LawFolder.INSTRUMENTS,
                    Set.of(bound.value().instrument()));
        }
        for (var bound : lists.positions().entries().values()) {
            mustKnow(
                    bound.at(),
                    "instrument",
                    LawFolder.INSTRUMENTS,
                    Set.of(bound.value().instrument()));
        }
        new TreatyCheck(lists).run();
    }

    private static Set<String> optional(@Nullable String code) {
        return code == null ? Set.of() : Set.of(code);
    }

    private void checkReasons() {
        for (var bound : lists.reasons().entries().values()) {
            var reason = bound.value();
            var instruments =
                    reason.natures().stream().map(nature -> nature.instrument()).collect(Collectors.toSet());
            mustKnow(bound.at(), "natures.instrument", LawFolder.INSTRUMENTS, instruments);
            reason.natures().forEach(nature -> mustBeRead(bound.at(), "natures.read", optional(nature.read())));
            if (reason.kind() == ReasonKind.PH) {
                mustKnow(bound.at(), "code", LawFolder.PROHIBITIONS, Set.of(reason.code()));
            }
        }
    }

    private void checkProhibitions() {
        for (var bound : lists.prohibitions().entries().values()) {
            mustKnow(bound.at(), "code", LawFolder.REASONS, Set.of(bound.value().code()));
            mustBeGrounds(bound.at(), "grounds", bound.value().grounds());
            mustKnow(
                    bound.at(),
                    "whenBasis",
                    LawFolder.INSTRUMENTS,
                    bound.value().whenBasis());
            bound.value().warnsWhenBasis().stream()
                    .filter(code -> !bound.value().whenBasis().contains(code))
                    .forEach(code -> bound.at().fault("warnsWhenBasis", code + " is not among whenBasis."));
        }
    }

    private void checkRuleSets() {
        for (var bound : lists.ruleSets().entries().values()) {
            var set = bound.value();
            mustKnow(bound.at(), "instrument", LawFolder.INSTRUMENTS, Set.of(set.instrument()));
            mustBeGrounds(bound.at(), "mandatory", set.mandatory());
            mustBeGrounds(bound.at(), "optional", set.optional());
            mustKnow(bound.at(), "forbidden", LawFolder.PROHIBITIONS, set.forbidden());
            set.mandatory().stream()
                    .filter(set.optional()::contains)
                    .forEach(code -> bound.at().fault("optional", code + " is also mandatory in this set."));
        }
    }

    private void checkDeadline(DeadlineRule rule, EntryPlace at) {
        checkCounting(rule, at);
        mustKnow(at, "instruments", LawFolder.INSTRUMENTS, rule.instruments());
        Stream.ofNullable(rule.stagedOf()).forEach(code -> {
            mustKnow(at, "stagedOf", LawFolder.DEADLINES, Set.of(code));
            if (code.equals(rule.code())) {
                at.fault("stagedOf", "A rule cannot be a stage of itself.");
            }
        });
        mustKnow(at, "replaces", LawFolder.DEADLINES, rule.replaces());
        if (rule.replaces().contains(rule.code())) {
            at.fault("replaces", "A rule replaces its own deadlines in any case.");
        }
        for (var procedure : rule.procedures()) {
            if (!happensIn(rule.starts(), procedure)) {
                at.fault("starts", rule.starts() + " does not happen in " + procedure + ".");
            }
        }
        for (var end : rule.ends()) {
            if (rule.procedures().stream().noneMatch(procedure -> happensIn(end, procedure))) {
                at.fault("ends", end + " does not happen in " + rule.procedures() + ".");
            }
        }
    }

    /** A combination that has no meaning would be counted in silence as another one. */
    private static void checkCounting(DeadlineRule rule, EntryPlace at) {
        var method = rule.counting();
        var unit = rule.length().unit();
        if (!method.isFor(unit)) {
            at.fault("counting", method + " has no rule for " + unit + ".");
        }
        if (rule.rolls() && !(rule.backwards() ? method.canMoveBackwards() : method.canMove())) {
            at.fault("rolls", "The end does not move by " + method + ".");
        }
        if (rule.countsFromStatedDay() && !rule.isByHand()) {
            at.fault("starts", "No step happens on a day to come: a deadline that counts from one is opened by hand.");
        }
        if (rule.backwards()) {
            checkBackwards(rule, at);
        }
        var extension = rule.extension();
        if (extension != null && (extension.amount() == null) != (extension.unit() == null)) {
            at.fault("extension", "An amount has a unit, and a unit an amount.");
        }
        if (unit == Unit.WITHOUT_DELAY && rule.starts().equals(new Trigger.OnStep(Step.REGISTER))) {
            at.fault("length", "Registering a request gives it a day of its own, which WITHOUT_DELAY does not mean.");
        }
    }

    private static void checkBackwards(DeadlineRule rule, EntryPlace at) {
        if (!rule.counting().isForBackwards(rule.length().unit())) {
            at.fault(
                    "backwards",
                    rule.counting() + " counts nothing backwards in "
                            + rule.length().unit() + ".");
        }
        if (!rule.suspendsOn().isEmpty()) {
            at.fault("suspendsOn", "Nothing stops a count back from a day to come.");
        }
    }

    private void checkLetters() {
        var letters = new HashSet<String>();
        for (var bound : lists.assistanceTypes().entries().values()) {
            if (!letters.add(bound.value().letter())) {
                bound.at().fault("letter", "The letter is used already.");
            }
        }
    }

    private void checkContents() {
        var letters = lists.assistanceTypes().all().stream()
                .map(type -> type.letter())
                .collect(Collectors.toSet());
        var items = new HashSet<String>();
        for (var bound : lists.contents().entries().values()) {
            var list = bound.value();
            Stream.ofNullable(list.extendsList())
                    .forEach(code -> mustKnow(bound.at(), "extendsList", LawFolder.CONTENTS, Set.of(code)));
            for (var item : list.items()) {
                if (!items.add(item.code())) {
                    bound.at().fault("items", "The code " + item.code() + " is used twice.");
                }
                item.notFor().stream()
                        .filter(letter -> !letters.contains(letter))
                        .forEach(
                                letter -> bound.at().fault("items.notFor", "No kind of assistance is " + letter + "."));
            }
        }
    }

    private void checkNationalLaw() {
        for (var bound : lists.nationalTexts().entries().values()) {
            var text = bound.value();
            mustKnow(bound.at(), "instrument", LawFolder.INSTRUMENTS, Set.of(text.instrument()));
            if (!TreatyCheck.isState(text.country())) {
                bound.at().fault("country", text.country() + " is no ISO 3166-1 alpha-3 code of today.");
            }
            if (!text.country().equals(bound.at().file().country())) {
                bound.at()
                        .fault(
                                "country",
                                "The file is in the folder of "
                                        + bound.at().file().country() + ".");
            }
        }
        lists.nationalGrounds().entries().values().forEach(bound -> checkNationalGround(bound.value(), bound.at()));
        lists.nationalLimits().entries().values().forEach(bound -> checkNationalLimit(bound.value(), bound.at()));
        lists.nationalRules().entries().values().forEach(bound -> mustComeFromText(bound.value(), bound.at()));
    }

    private void checkNationalGround(NationalGround ground, EntryPlace at) {
        mustComeFromText(ground, at);
        mustKnow(at, "under", LawFolder.INSTRUMENTS, ground.under());
        if (ground.nature() == Nature.FORBIDDEN) {
            mustKnow(at, "reasons", LawFolder.PROHIBITIONS, ground.reasons());
        } else {
            mustBeGrounds(at, "reasons", ground.reasons());
        }
    }

    private void checkNationalLimit(NationalLimit limit, EntryPlace at) {
        mustComeFromText(limit, at);
        mustKnow(at, "under", LawFolder.INSTRUMENTS, limit.under());
        mustKnow(at, "rule", LawFolder.DEADLINES, optional(limit.rule()));
        mustKnow(at, "mirrors", LawFolder.DEADLINES, optional(limit.mirrors()));
        if (limit.length().isInDays() != (limit.firstDay() != null)) {
            at.fault(
                    "firstDay",
                    limit.length().isInDays()
                            ? "A limit in days must say whether the day of the event counts."
                            : "Only a limit in days has a first day.");
        }
        if (limit.rolls() != null && limit.firstDay() != FirstDay.NOT_COUNTED) {
            at.fault("rolls", "Only a limit in days that begins on the day after the event can move.");
        }
        if (limit.skipsNonWorkingDays() && limit.length().unit() != Unit.HOURS) {
            at.fault("skipsNonWorkingDays", "Only hours are left out; use WORKING_DAYS.");
        }
        Stream.ofNullable(limit.rule())
                .flatMap(code -> lists.deadlines().find(code).stream())
                .filter(rule -> !rule.length().equals(limit.length())
                        || !rule.source().instrument().equals(limit.source().instrument()))
                .forEach(rule -> at.fault("rule", rule.code() + " is no rule of this act, or has another length."));
        Stream.ofNullable(limit.rule())
                .flatMap(code -> lists.deadlines().find(code).stream())
                .filter(rule -> !rule.isByHand() && !limit.notComputed().isEmpty())
                .forEach(rule -> at.fault("rule", rule.code() + " opens by itself, and its last day is not computed."));
    }

    /** An entry names a text of its own State and the act of that text. */
    private void mustComeFromText(LawEntry entry, EntryPlace at) {
        var read = entry.source().read();
        var text = read == null ? null : lists.nationalTexts().find(read).orElse(null);
        if (text == null) {
            at.fault("source.read", "An entry of national law names the text that it was taken from.");
            return;
        }
        if (!text.country().equals(at.file().country())) {
            at.fault("source.read", read + " is a text of " + text.country() + ".");
        }
        if (!text.instrument().equals(entry.source().instrument())) {
            at.fault("source.instrument", read + " is a text of " + text.instrument() + ".");
        }
    }

    private static boolean happensIn(Trigger trigger, Procedure procedure) {
        return switch (trigger) {
            case Trigger.OnStep(Step step) -> stepsOf(procedure).contains(step);
            case Trigger.OnOpening opening -> true;
            case Trigger.OnClosing closing -> true;
            case Trigger.ByHand byHand -> true;
        };
    }

    private static Set<Step> stepsOf(Procedure procedure) {
        var steps = EnumSet.noneOf(Step.class);
        procedure.moves().stream().map(Move::step).forEach(steps::add);
        return steps;
    }

    private void mustBeGrounds(EntryPlace at, String field, Collection<String> codes) {
        mustKnow(at, field, LawFolder.REASONS, codes);
        codes.stream()
                .filter(code -> !code.startsWith("RF_"))
                .forEach(code -> at.fault(field, code + " is no ground of refusal."));
    }

    private void mustKnow(EntryPlace at, String field, LawFolder folder, Collection<String> codes) {
        var there = known.getOrDefault(folder, Set.of());
        codes.stream()
                .filter(code -> !there.contains(code))
                .sorted()
                .forEach(code -> at.fault(field, "The law book has no " + code + " among its " + folder.path() + "."));
    }
}
