package org.comity.statistics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorMeasure;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.rules.catalogue.MissingPart;
import org.comity.rules.catalogue.PeriodView;
import org.comity.rules.catalogue.ValuesMode;
import org.comity.statistics.catalogue.IndicatorCatalogue.Listed;
import org.junit.jupiter.api.Test;

/** The catalogue of the program. */
class CatalogueTest {

    private static final Pattern NAMED = Pattern.compile("\\bindicators? ([a-z]+(?:-[a-z]+)+)");

    /** Files of the folder that have no indicators. */
    private static final Set<String> OTHERS = Set.of("rules.yaml", "asking.yaml");

    private final IndicatorCatalogue catalogue = CatalogueReader.builtIn(LawBookReader.builtIn());

    @Test
    void theListOfThisProjectHas138Numbers() {
        assertThat(definitions().map(IndicatorDefinition::number).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 138).boxed().toList());
    }

    @Test
    void theProgramComputesAtLeastSeventy() {
        assertThat(definitions().filter(one -> one.status() == IndicatorStatus.AVAILABLE))
                .hasSizeGreaterThanOrEqualTo(70);
        assertThat(definitions().filter(one -> one.computed() != null))
                .allSatisfy(one -> assertThat(one.status()).isNotEqualTo(IndicatorStatus.WAITING));
    }

    @Test
    void theIndexNamesEveryFile() throws IOException, URISyntaxException {
        var index = Objects.requireNonNull(getClass().getClassLoader().getResource("indicators/index.txt"));
        var root = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        try (var paths = Files.list(root)) {
            var files = paths.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".yaml") && !OTHERS.contains(name))
                    .toList();

            assertThat(Files.readAllLines(root.resolve("index.txt"))).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void everyPopulationAndEveryMissingPartIsUsed() {
        var populations = EnumSet.noneOf(CountedPopulation.class);
        var missing = EnumSet.noneOf(MissingPart.class);
        definitions().forEach(one -> {
            missing.addAll(one.waitsFor());
            Stream.ofNullable(one.computed()).forEach(computed -> populations.add(computed.from()));
        });

        assertThat(populations).containsExactly(CountedPopulation.values());
        assertThat(missing).containsExactly(MissingPart.values());
    }

    @Test
    void everyCommonRuleIsUsed() {
        assertThat(definitions().flatMap(one -> one.rules().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.commonRules().named().keySet());
    }

    @Test
    void theRulesOfAnIndicatorAreItsOwnThoseThatItNamesAndThoseOfAll() {
        var finalised = definition("requests-finalised");

        assertThat(catalogue.rulesOf(finalised))
                .contains(
                        "The later closing of a finalised file is no second end.",
                        "A request that was reopened and ended again counts at each end.",
                        "A missing value is the group NOT_RECORDED, which is always shown.")
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void anIndicatorThatAnotherOneNamesExists() {
        var named = definitions()
                .flatMap(one -> Stream.concat(one.ownRules().stream(), Stream.of(one.limits())))
                .flatMap(sentence -> NAMED.matcher(sentence).results().map(found -> found.group(1)))
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(catalogue.find(code)).as(code).isPresent());
    }

    @Test
    void aStockAndAShareAreNeverAddedOverTime() {
        assertThat(definitions().filter(IndicatorDefinition::isAdditiveOverTime))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.view()).isNotEqualTo(PeriodView.STOCK);
                    assertThat(one.measure()).isIn(IndicatorMeasure.COUNT, IndicatorMeasure.SUM);
                });
        assertThat(definition("asset-recovery-cases").isAdditiveOverTime()).isFalse();
    }

    @Test
    void groupsOfADimensionWithSeveralValuesAreNeverAdded() {
        var received = definition("requests-received");

        assertThat(received.dimensionUses())
                .filteredOn(use -> use.values() == ValuesMode.EVERY)
                .isNotEmpty()
                .allSatisfy(use -> assertThat(received.isAdditiveOver(use)).isFalse());
        assertThat(received.dimensionUses())
                .filteredOn(received::isAdditiveOver)
                .extracting(use -> use.dimension().code())
                .contains("partner", "kind")
                .doesNotContain("legal-basis", "offence");
        assertThat(definition("refusal-rate").dimensionUses()).noneMatch(definition("refusal-rate")::isAdditiveOver);
    }

    @Test
    void theMainGroundHasOneValue() {
        assertThat(ground("refusals-by-ground")).isEqualTo(ValuesMode.EVERY);
        assertThat(ground("refusals-by-principal-ground")).isEqualTo(ValuesMode.MAIN);
    }

    @Test
    void aDimensionIsReadAtOneMomentForEachView() {
        assertThat(asAt("requests-received", "kind")).isEqualTo("the event");
        assertThat(asAt("pending-at-end", "kind")).isEqualTo("the day of the stock");
        assertThat(asAt("refusal-rate-of-cohort", "kind")).isEqualTo("the first day");
        assertThat(asAt("refusal-rate-of-cohort", "result")).isEqualTo("the day asked for");
        assertThat(asAt("requests-received", "partner")).isEqualTo("the record as known");
    }

    @Test
    void everyTextIsAnsweredOrNamesTheMissingPart() {
        assertThat(catalogue.asking()).allSatisfy(text -> {
            assertThat(text.as())
                    .allSatisfy(key -> assertThat(catalogue.text(key)).as(key).isPresent());
            assertThat(catalogue.answering(text).isEmpty() && text.missing() == null)
                    .as(text.key())
                    .isFalse();
        });
    }

    @Test
    void theListOfTextsHasEveryKeyAndEachParagraphOnStatistics() {
        assertThat(catalogue.asking()).extracting(AskingKey::key).doesNotHaveDuplicates();
        assertThat(catalogue.asking())
                .extracting(AskingKey::key)
                .containsAll(IntStream.rangeClosed(1, 44)
                        .mapToObj("Q%02d"::formatted)
                        .toList())
                .contains("RES 7/1 15", "RES 7/1 27(a)", "RES 7/1 30", "EM8 3(b)", "EM10 6");
    }

    @Test
    void aTextHasTheIndicatorsOfTheKeysThatAskForTheSame() {
        assertThat(catalogue.answering(catalogue.text("RES 7/1 27(a)").orElseThrow()))
                .extracting(one -> one.definition().code())
                .contains("refusals-by-ground", "requests-for-information")
                .doesNotContain("requests-received");
    }

    private Stream<IndicatorDefinition> definitions() {
        return catalogue.all().stream().map(Listed::definition);
    }

    private IndicatorDefinition definition(String code) {
        return catalogue.find(code).orElseThrow().definition();
    }

    private ValuesMode ground(String code) {
        return definition(code).dimensionUses().stream()
                .filter(use -> use.dimension().code().equals("ground"))
                .map(use -> use.values())
                .findFirst()
                .orElseThrow();
    }

    private String asAt(String code, String dimension) {
        return definition(code).dimensionUses().stream()
                .filter(use -> use.dimension().code().equals(dimension))
                .map(use -> use.asAt())
                .findFirst()
                .orElseThrow();
    }
}
