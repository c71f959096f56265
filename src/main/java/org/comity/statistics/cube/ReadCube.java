package org.comity.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.sheet.text.TextKey;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.content.LegalBasis;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.PeriodView;
import org.comity.statistics.cube.CountCube.Counted;
import org.comity.statistics.statement.StatementView;
import org.comity.statistics.table.CellRequest;
import org.comity.statistics.table.CountedAmount;
import org.comity.statistics.table.CountedRequest;
import org.comity.statistics.table.Population;

/** Computes the numbers of an indicator. They are exact, because they are for the authority's own staff. */
@ApplicationScoped
public class ReadCube {

    private static final String IN_WORDS = LegalBasis.NOT_IN_LAW_BOOK + " ";

    private final ReadCubeQuestion questions;
    private final CountCube cube;
    private final CubeTitles titles;
    private final AuditTrail trail;

    ReadCube(ReadCubeQuestion questions, CountCube cube, CubeTitles titles, AuditTrail trail) {
        this.questions = questions;
        this.cube = cube;
        this.titles = titles;
        this.trail = trail;
    }

    /** The numbers that the parameters ask for. */
    @Transactional
    CubeView read(IndicatorDefinition indicator, QueryParameters query) {
        var question = questions.read(indicator, query);
        trail.note(Act.STATISTICS, question.authority(), null);
        return view(question);
    }

    /** The authority, days and filters that several questions have in common, by dimensions that every request has. */
    public CubeScope scope(QueryParameters query) {
        var uses = IndicatorDimension.ofRequests().stream()
                .filter(one -> one != IndicatorDimension.OFFICER)
                .map(one -> new DimensionUse(one, one.asAt(PeriodView.FLOW), one.mode()))
                .toList();
        return questions.common(query, uses);
    }

    /** The numbers of a question. Needs a transaction. */
    public CubeView view(CubeQuestion question) {
        var counted = inWords(question, cube.count(question));
        if (counted.isEmpty()) {
            refuseUnknownWords(question);
        }
        var layout = new CubeLayout(question, counted, titles::of);
        var indicator = question.indicator();
        return new CubeView(
                indicator.code(),
                indicator.version(),
                indicator.title(),
                indicator.definition(),
                indicator.view(),
                indicator.measure(),
                indicator.counts(),
                question.unit(),
                Population.COUNTED,
                question.authority(),
                question.periods().stream().map(StatementView.PeriodView::of).toList(),
                question.on(),
                layout.dimensions(),
                filters(question),
                indicator.isAdditiveOverTime(),
                layout.isComplete(),
                layout.cells(),
                layout.totals(),
                layout.reconciliation(),
                question.asOf(),
                questions.instant());
    }

    /** The requests of the members of a question. Needs a transaction. */
    public Set<UUID> requests(CubeQuestion question, int most) {
        var found = new LinkedHashSet<UUID>();
        cube.requests(question, null, most).forEach(member -> found.add(member.id()));
        return found;
    }

    /** The contribution of each request to the numbers of a question without dimensions. Needs a transaction. */
    public List<CountedRequest> contributions(CubeQuestion question, int most) {
        return cube.contributions(question, most);
    }

    /** The requests of each cell of a question, by the words of the cells as {@link #view} has them, without a limit. Needs a transaction. */
    public List<CellRequest> requestsByCell(CubeQuestion question) {
        return requestsByCell(question, Integer.MAX_VALUE);
    }

    /** The same for some of them. */
    public List<CellRequest> requestsByCell(CubeQuestion question, int most) {
        var found = cube.requestsByCell(question, most);
        var words = words(question, found.stream().map(CellRequest::keys).toList());
        return found.stream()
                .map(one -> new CellRequest(one.no(), written(question, one.keys(), words), one.request()))
                .toList();
    }

    /** The amounts of each request in each cell of a question by a currency. Needs a transaction. */
    public List<CountedAmount> amounts(CubeQuestion question) {
        return cube.amounts(question);
    }

    private static Map<String, List<String>> filters(CubeQuestion question) {
        var filters = new TreeMap<String, List<String>>();
        question.filters().forEach((dimension, values) -> filters.put(dimension.code(), List.copyOf(values)));
        return filters;
    }

    /** The cells with words as most requests have them, instead of their keys. */
    private List<Counted> inWords(CubeQuestion question, List<Counted> counted) {
        var words = words(question, counted.stream().map(Counted::keys).toList());
        return counted.stream()
                .map(cell -> new Counted(cell.no(), written(question, cell.keys(), words), cell.numbers()))
                .toList();
    }

    /** The words of cells by their keys, for each dimension that has words. */
    private Map<IndicatorDimension, Map<String, String>> words(CubeQuestion question, List<List<String>> cells) {
        var written = new EnumMap<IndicatorDimension, Map<String, String>>(IndicatorDimension.class);
        for (var i = 0; i < question.by().size(); i++) {
            var dimension = question.by().get(i).dimension();
            var place = i;
            if (CubeDimensions.hasWords(dimension)) {
                var keys = cells.stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(cell -> cell.get(place))
                        .filter(value -> CubeDimensions.isWord(dimension, value))
                        .map(value -> key(dimension, value))
                        .collect(Collectors.toSet());
                written.put(dimension, keys.isEmpty() ? Map.of() : cube.written(question, dimension, keys));
            }
        }
        return written;
    }

    private static List<String> written(
            CubeQuestion question, List<String> values, Map<IndicatorDimension, Map<String, String>> words) {
        if (words.isEmpty()) {
            return values;
        }
        var written = new ArrayList<String>();
        for (var i = 0; i < values.size(); i++) {
            var dimension = question.by().get(i).dimension();
            written.add(word(dimension, values.get(i), words.getOrDefault(dimension, Map.of())));
        }
        return written;
    }

    private static String word(IndicatorDimension dimension, String value, Map<String, String> words) {
        if (!CubeDimensions.hasWords(dimension) || !CubeDimensions.isWord(dimension, value)) {
            return value;
        }
        var word = words.getOrDefault(key(dimension, value), key(dimension, value));
        return dimension == IndicatorDimension.LEGAL_BASIS ? IN_WORDS + word : word;
    }

    private static String key(IndicatorDimension dimension, String value) {
        return dimension == IndicatorDimension.LEGAL_BASIS ? value.substring(IN_WORDS.length()) : value;
    }

    /** A name or word that no request has would be answered by an empty table. */
    void refuseUnknownWords(CubeQuestion question) {
        var faults = new ArrayList<Fault>();
        question.filters().forEach((dimension, values) -> {
            var keys = values.stream()
                    .filter(value -> CubeDimensions.isFree(dimension))
                    .filter(value -> CubeDimensions.isWord(dimension, value))
                    .map(value -> TextKey.of(key(dimension, value)))
                    .collect(Collectors.toSet());
            var written = keys.isEmpty() ? Map.<String, String>of() : cube.written(question, dimension, keys);
            // A language tag is compared as it is written.
            var isLanguage = dimension == IndicatorDimension.LANGUAGE;
            if (isLanguage && !keys.isEmpty() && !written.values().containsAll(values)
                    || !written.keySet().containsAll(keys)) {
                faults.add(Fault.ofQuery(dimension.code(), "bad-value", "no request of the authority has this value"));
            }
        });
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
