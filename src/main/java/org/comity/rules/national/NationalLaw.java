package org.comity.rules.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.rules.law.LawEntry;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.NatureInLaw;
import org.comity.rules.refusal.Reason;

/**
 * The law of one State, as far as the book knows it. It is never the whole law: that a ground or limit is not there says
 * nothing.
 *
 * @param country the State, ISO 3166-1 alpha-3
 * @param texts the texts that were read
 * @param grounds grounds of refusal
 * @param limits time limits
 * @param rules other rules
 * @param confirmed codes of texts that this installation compared with the law of today; they apply, old or not
 */
public record NationalLaw(
        String country,
        List<NationalText> texts,
        List<NationalGround> grounds,
        List<NationalLimit> limits,
        List<NationalRule> rules,
        Set<String> confirmed) {

    public NationalLaw {
        texts = List.copyOf(texts);
        grounds = List.copyOf(grounds);
        limits = List.copyOf(limits);
        rules = List.copyOf(rules);
        confirmed = Set.copyOf(confirmed);
    }

    /** True if entries taken from the text apply in an office of the State: the text is current, or was confirmed. */
    public boolean applies(NationalText text) {
        return text.status() == NationalText.TextStatus.CURRENT || confirmed.contains(text.code());
    }

    /** True if the entry applies in an office of the State. */
    public boolean applies(LawEntry entry) {
        return text(entry).map(this::applies).orElse(false);
    }

    /** The text that the entry was taken from. */
    public Optional<NationalText> text(LawEntry entry) {
        return texts.stream()
                .filter(text -> text.code().equals(entry.source().read()))
                .findFirst();
    }

    /** The acts of which an applied text was read. */
    public Set<String> appliedInstruments() {
        return texts.stream()
                .filter(this::applies)
                .map(NationalText::instrument)
                .collect(Collectors.toSet());
    }

    /**
     * A reason as an office of the State can use it for a request with these legal bases: it concerns also the forms of
     * cooperation for which an applied ground of the State names it, and has its nature in the State's acts.
     */
    public Reason widened(Reason reason, Collection<String> legalBases) {
        var here = grounds.stream()
                .filter(ground -> ground.reasons().contains(reason.code()))
                .filter(ground -> applies(ground) && ground.isUnder(legalBases))
                .toList();
        if (here.isEmpty()) {
            return reason;
        }
        Set<AppliesTo> forms = new LinkedHashSet<>(reason.appliesTo());
        List<NatureInLaw> natures = new ArrayList<>(reason.natures());
        here.forEach(ground -> {
            forms.addAll(ground.concerns());
            natures.add(ground.natureInLaw());
        });
        return new Reason(
                reason.code(),
                reason.title(),
                forms,
                natures,
                reason.narrativeRequired(),
                reason.verified(),
                reason.source(),
                reason.validity());
    }

    /** The limit of a code. */
    public Optional<NationalLimit> limit(String code) {
        return limits.stream().filter(limit -> limit.code().equals(code)).findFirst();
    }

    /** All entries, texts left out. */
    public List<LawEntry> entries() {
        List<LawEntry> all = new ArrayList<>(grounds);
        all.addAll(limits);
        all.addAll(rules);
        return all;
    }

    /** Why the last day of a limit is not computed, by the limit itself and by its text; empty if it is. */
    public Set<NotComputed> notComputed(NationalLimit limit) {
        var reasons = EnumSet.noneOf(NotComputed.class);
        reasons.addAll(limit.notComputed());
        if (!applies(limit)) {
            reasons.add(NotComputed.TEXT_NOT_CURRENT);
        }
        return reasons;
    }

    /** Why the last day of a deadline rule of this State's act is not computed; empty if it is. */
    public Set<NotComputed> notComputed(String rule) {
        return limits.stream()
                .filter(limit -> Objects.equals(limit.rule(), rule))
                .flatMap(limit -> limit.notComputed().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NotComputed.class)));
    }
}
