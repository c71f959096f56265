package org.comity.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.registers.records.RecordFields;
import org.comity.registers.words.AgencyWords;
import org.comity.registers.words.Partner;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;

/** Knows every three capital letters as a country, for registers that use codes. */
final class EveryCode implements ReferenceLists {
    @Override
    public Optional<Partner> partner(String code) {
        return code.matches("[A-Z]{3}")
                ? Optional.of(new Partner(code, code, null, null, List.of()))
                : Optional.empty();
    }

    @Override
    public List<Partner> partnersMeantBy(String words) {
        return List.of();
    }

    @Override
    public Map<String, String> names(RegisterColumn field) {
        return Map.of();
    }

    @Override
    public Optional<String> legalBasis(String words) {
        return Optional.empty();
    }

    @Override
    public Optional<String> offence(String article) {
        return Optional.empty();
    }

    @Override
    public Optional<String> ground(String words) {
        return words.startsWith("RF_") ? Optional.of(words) : Optional.empty();
    }

    @Override
    public Map<String, RecordFields> records() {
        return Map.of();
    }

    @Override
    public AgencyWords agencies(String authority) {
        return AgencyWords.NONE;
    }
}
