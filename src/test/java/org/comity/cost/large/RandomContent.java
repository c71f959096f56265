package org.comity.cost.large;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.cases.request.content.Channel;
import org.comity.cases.request.content.ConventionRole;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.MatterType;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.ProceedingStage;
import org.comity.cases.request.content.Receipt;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.request.content.RequestContent.Requester;
import org.comity.cases.request.content.RequestContent.SuggestedDeadline;
import org.comity.cases.request.content.RequestContent.Urgency;
import org.comity.cases.request.content.RequestPurpose;
import org.comity.cases.request.content.RequesterType;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.MeasureOutcome;
import org.jspecify.annotations.Nullable;

/** What requests of a Large office say. */
final class RandomContent {

    private static final String CONVENTION = "UNCAC";
    private static final Set<String> COERCIVE = Set.of("c", "d", "i", "j");
    private static final List<String> CORRUPTION = List.of("15", "16", "17", "18", "19", "20", "21", "22", "24", "25");
    private static final Shares<String> INSTRUMENTS = new Shares<String>()
            .with(CONVENTION, 22)
            .with("BILATERAL", 22)
            .with("ETS30", 18)
            .with("EU_MLA_2000", 12)
            .with("RECIPROCITY", 9)
            .with("UNTOC", 7)
            .with("DOMESTIC_LAW", 5)
            .with("ETS182", 3)
            .with("BC", 2);
    private static final Shares<String> OF_EXTRADITION = new Shares<String>()
            .with("ECE", 45)
            .with("BILATERAL", 25)
            .with(CONVENTION, 10)
            .with("RECIPROCITY", 10)
            .with("UNTOC", 6)
            .with("ECE_2AP", 4);
    private static final Shares<String> LETTERS = new Shares<String>()
            .with("f", 40)
            .with("a", 20)
            .with("e", 10)
            .with("b", 8)
            .with("c", 8)
            .with("g", 6)
            .with("d", 4)
            .with("h", 2)
            .with("i", 1)
            .with("j", 1);
    private static final Shares<Channel> CHANNELS = new Shares<Channel>()
            .with(Channel.CENTRAL_AUTHORITY, 50)
            .with(Channel.DIPLOMATIC, 20)
            .with(Channel.ELECTRONIC_PLATFORM, 12)
            .with(Channel.INTERPOL, 10)
            .with(Channel.OTHER, 5)
            .with(Channel.NOT_RECORDED, 3);
    private static final Shares<MatterType> MATTERS = new Shares<MatterType>()
            .with(MatterType.CRIMINAL, 93)
            .with(MatterType.CIVIL, 2)
            .with(MatterType.ADMINISTRATIVE, 2)
            .with(MatterType.NOT_RECORDED, 3);
    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "es", "it", "pt", "ar", "ru");

    private final Chance chance;
    private final Procedure procedure;

    RandomContent(Chance chance, Procedure procedure) {
        this.chance = chance;
        this.procedure = procedure;
    }

    /** What a request says as it enters on a day. */
    RequestContent entering(LocalDate on, String officer) {
        var incoming = procedure.direction() == Direction.INCOMING;
        return new RequestContent(
                (incoming ? OfficeShape.RECEIVED_FROM : OfficeShape.SENT_BY_US_TO).one(chance),
                incoming ? on.minusDays(2 + chance.days(10, 0.7)) : on,
                incoming ? Receipt.ofDay(on) : null,
                null,
                procedure.kind() == Kind.DIRECT_REQUEST ? Channel.JUDICIAL_DIRECT : CHANNELS.one(chance),
                chance.one(LANGUAGES),
                chance.in(0.08) ? urgent() : null,
                MATTERS.one(chance),
                legalBases(),
                offences(),
                measures(),
                foreignReferences(),
                procedure.kind() == Kind.MLA ? chance.one(List.of(ProceedingStage.values())) : null,
                procedure.kind() == Kind.MLA ? RequestPurpose.EVIDENCE : null,
                chance.in(0.6) ? new Requester(RequesterType.PROSECUTOR, "Public prosecutor of a town") : null,
                null,
                procedure.kind() == Kind.MLA && chance.in(0.06) ? suggested(on) : null,
                "Facts in short, about accounts of a company and two persons, number " + chance.below(1_000_000),
                officer,
                null);
    }

    static Urgency urgent() {
        return new Urgency("A person is in custody");
    }

    private SuggestedDeadline suggested(LocalDate on) {
        return new SuggestedDeadline(on.plusDays(20 + chance.below(160)), "A hearing is fixed");
    }

    private List<LegalBasis> legalBases() {
        if (chance.in(0.14)) {
            return List.of();
        }
        var first = instrument();
        var second = chance.in(0.22) ? instrument() : first;
        return first.equals(second)
                ? List.of(basis(first, ConventionRole.SOLE))
                : List.of(basis(first, ConventionRole.PRIMARY), basis(second, ConventionRole.ADDITIONAL));
    }

    /** A basis, which has a role only if it is the Convention. */
    static LegalBasis basis(String instrument, ConventionRole role) {
        return new LegalBasis(instrument, instrument.equals(CONVENTION) ? role : null, null, null);
    }

    String instrument() {
        var isOfExtradition = procedure.kind() == Kind.EXTRADITION || procedure.kind() == Kind.PROVISIONAL_ARREST;
        return (isOfExtradition ? OF_EXTRADITION : INSTRUMENTS).one(chance);
    }

    /** Fraud in three of five, money laundering in one of three; of extradition, drugs in two of five. */
    List<OffenceNamed> offences() {
        var isOfExtradition = procedure.kind() == Kind.EXTRADITION || procedure.kind() == Kind.PROVISIONAL_ARREST;
        var named = new ArrayList<OffenceNamed>();
        add(named, isOfExtradition ? 0.2 : 0.57, null, "fraud");
        add(named, isOfExtradition ? 0.1 : 0.33, "23", null);
        add(named, 0.12, chance.one(CORRUPTION), null);
        add(named, isOfExtradition ? 0.4 : 0.12, null, "drug trafficking");
        add(named, isOfExtradition ? 0.15 : 0.02, null, "sexual offence");
        if (named.isEmpty()) {
            add(named, 0.97, null, "another offence " + chance.below(12));
        }
        return named;
    }

    private void add(List<OffenceNamed> named, double share, @Nullable String article, @Nullable String words) {
        if (chance.in(share)) {
            named.add(new OffenceNamed(article, words, named.isEmpty()));
        }
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        if (procedure.kind() == Kind.MLA && !chance.in(0.04)) {
            for (var more = true; more && measures.size() < 6; more = chance.in(0.38)) {
                measures.add(measure(measures.size() + 1));
            }
        }
        return measures;
    }

    /** A measure that is asked for. */
    Measure measure(int no) {
        var letter = LETTERS.one(chance);
        var coercive = COERCIVE.contains(letter);
        var judged = !coercive
                ? DualCriminality.NOT_REQUIRED
                : chance.in(0.4) ? DualCriminality.PENDING : DualCriminality.FULFILLED;
        return new Measure(
                no,
                letter,
                coercive,
                "Records of account " + chance.below(100_000),
                judged,
                null,
                null,
                MeasureOutcome.PENDING,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<ForeignReference> foreignReferences() {
        return chance.in(0.7)
                ? List.of(new ForeignReference("REF-" + chance.below(900_000) + "/" + chance.below(30), null))
                : List.of();
    }
}
