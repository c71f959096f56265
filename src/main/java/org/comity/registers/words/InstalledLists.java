package org.comity.registers.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.TextKey;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatch;
import org.comity.reference.people.NameMatches;
import org.comity.registers.records.RecordCatalogue;
import org.comity.registers.records.RecordFields;
import org.comity.rules.law.Instrument;
import org.comity.rules.law.Offence;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;

/** The lists of codes from the countries, the law book and the lists of an office. */
@ApplicationScoped
class InstalledLists implements ReferenceLists {

    private static final String GROUND = "RF_";

    private final Countries countries;
    private final LawBook book;
    private final ExecutingAuthorities executing;
    private final NameMatches matches;
    private final RecordCatalogue records;

    InstalledLists(
            Countries countries,
            LawBook book,
            ExecutingAuthorities executing,
            NameMatches matches,
            RecordCatalogue records) {
        this.countries = countries;
        this.book = book;
        this.executing = executing;
        this.matches = matches;
        this.records = records;
    }

    @Override
    public Optional<Partner> partner(String code) {
        return countries.find(code).map(InstalledLists::partner);
    }

    @Override
    public List<Partner> partnersMeantBy(String words) {
        return countries.resolve(words).stream().map(InstalledLists::partner).toList();
    }

    private static Partner partner(Country country) {
        return new Partner(
                country.alpha3(),
                country.name(),
                country.validity().from(),
                country.validity().to(),
                country.successors());
    }

    @Override
    public Optional<String> legalBasis(String words) {
        var code = words.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return book.instrument(code)
                .or(() -> book.instruments().stream()
                        .filter(instrument -> isCalled(instrument, words))
                        .findFirst())
                .filter(Instrument::canBeLegalBasis)
                .map(Instrument::code);
    }

    @Override
    public Map<String, String> names(RegisterColumn field) {
        var names = new LinkedHashMap<String, String>();
        if (field == RegisterColumn.COUNTERPART) {
            names.putAll(countries.otherCodes());
            countries.all().stream().filter(Country::isCurrent).forEach(country -> {
                names.putIfAbsent(country.name(), country.alpha3());
                names.putIfAbsent(country.alpha3(), country.alpha3());
                country.aliases().forEach(alias -> names.putIfAbsent(alias, country.alpha3()));
            });
        } else if (field == RegisterColumn.LEGAL_BASIS) {
            book.instruments().stream().filter(Instrument::canBeLegalBasis).forEach(instrument -> {
                names.putIfAbsent(instrument.code(), instrument.code());
                names.putIfAbsent(instrument.shortTitle(), instrument.code());
                names.putIfAbsent(instrument.title(), instrument.code());
            });
        } else if (field == RegisterColumn.OFFENCE) {
            book.offences().stream()
                    .map(offence -> Offence.OF_THE_CONVENTION + offence.article())
                    .forEach(name -> names.putIfAbsent(name, name));
        } else if (field == RegisterColumn.GROUND) {
            grounds().forEach(ground -> {
                names.putIfAbsent(ground.title(), ground.code());
                names.putIfAbsent(ground.code(), ground.code());
            });
        }
        return names;
    }

    private static boolean isCalled(Instrument instrument, String words) {
        var plain = PlainWords.of(words);
        return PlainWords.of(instrument.title()).equals(plain)
                || PlainWords.of(instrument.shortTitle()).equals(plain);
    }

    @Override
    public Optional<String> offence(String article) {
        return book.offences().stream()
                .filter(offence -> offence.article().equalsIgnoreCase(article)
                        || offence.code().equalsIgnoreCase(article))
                .map(Offence::article)
                .findFirst();
    }

    @Override
    public Optional<String> ground(String words) {
        var plain = PlainWords.of(words);
        return grounds()
                .filter(ground -> PlainWords.of(ground.code()).equals(plain)
                        || PlainWords.of(ground.code().substring(GROUND.length()))
                                .equals(plain)
                        || PlainWords.of(ground.title()).equals(plain))
                .map(Reason::code)
                .findFirst();
    }

    @Override
    public AgencyWords agencies(String authority) {
        var matched = matches.of(authority, NameKind.EXECUTING_AUTHORITY).stream()
                .collect(
                        Collectors.toMap(match -> TextKey.of(match.name()), NameMatch::code, (first, second) -> first));
        return new AgencyWords(executing.codes(authority), matched);
    }

    private Stream<Reason> grounds() {
        return book.reasons().stream().filter(reason -> reason.kind() == ReasonKind.RF);
    }

    @Override
    public Map<String, RecordFields> records() {
        return records.fields();
    }
}
