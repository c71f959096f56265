package org.comity.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.docs.AskingPage;
import org.comity.docs.FiguresPage;
import org.comity.docs.IndicatorPage;
import org.comity.docs.LawPage;
import org.comity.docs.LawShares;
import org.comity.docs.LedgerPage;
import org.comity.docs.PermissionPage;
import org.comity.docs.ProblemPage;
import org.comity.docs.ProcedurePage;
import org.comity.docs.RequirementPage;
import org.comity.docs.StatementPage;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.statistics.catalogue.CatalogueReader;
import org.junit.jupiter.api.Test;

/** Holds the generated pages of {@code docs} against the code; {@code -Dcomity.docs.write=true} writes them again. */
class GeneratedDocsTest {

    private static final String SHARES = "<!-- written by GeneratedDocsTest -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theLawPageShowsTheLawBook() throws IOException {
        compareOrWrite("law.md", LawPage.of(LawBookReader.builtIn()));
    }

    @Test
    void theProceduresPageShowsTheTables() throws IOException {
        compareOrWrite("procedures.md", ProcedurePage.write());
    }

    @Test
    void theLedgerPageShowsTheTablesAndAnExample() throws IOException {
        compareOrWrite("ledger.md", LedgerPage.write());
    }

    @Test
    void theStatementPageSaysWhatEachFigureMeans() throws IOException {
        compareOrWrite("statement.md", StatementPage.write());
    }

    @Test
    void theFiguresPageSaysWhatEachTableMeans() throws IOException {
        compareOrWrite("figures.md", FiguresPage.write());
    }

    @Test
    void theIndicatorsPageShowsTheCatalogue() throws IOException {
        compareOrWrite("indicators.md", IndicatorPage.of(CatalogueReader.builtIn(LawBookReader.builtIn())));
    }

    @Test
    void theStatisticsPageShowsTheIndicatorsThatAnswerEachText() throws IOException {
        compareOrWrite("statistics.md", AskingPage.of(CatalogueReader.builtIn(LawBookReader.builtIn())));
    }

    @Test
    void theProblemsPageShowsEveryKind() throws IOException {
        compareOrWrite("problems.md", ProblemPage.write());
    }

    @Test
    void thePermissionsPageShowsTheTable() throws IOException {
        compareOrWrite("permissions.md", PermissionPage.write());
    }

    @Test
    void theRequirementsPageShowsTheTestsThatHoldThem() throws IOException {
        compareOrWrite("requirements.md", RequirementPage.write());
    }

    @Test
    void theReadmeShowsHowMuchOfTheLawIsVerified() throws IOException {
        var page = Path.of("README.md");
        var readme = Files.readString(page);
        var from = readme.indexOf(SHARES) + SHARES.length();
        var made = readme.substring(0, from)
                + LawShares.of(LawBookReader.builtIn())
                + readme.substring(readme.indexOf(END, from));
        if (Boolean.getBoolean("comity.docs.write")) {
            Files.writeString(page, made);
        }
        assertThat(page).as("README.md is out of date: run GeneratedDocsTest").hasContent(made);
    }

    private static void compareOrWrite(String name, String made) throws IOException {
        var page = Path.of("docs", name);
        if (Boolean.getBoolean("comity.docs.write")) {
            Files.createDirectories(Path.of("docs"));
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("docs/%s is out of date: run ./mvnw test -Dtest=GeneratedDocsTest -Dcomity.docs.write=true", name)
                .hasContent(made);
    }
}
