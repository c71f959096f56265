package org.comity.cases.access;

import java.time.LocalDate;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.CooperationRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The level of a request.
 *
 * @param level how many people of the office may see the request
 * @param demand demand of the other State for confidentiality; absent if the level is our own decision
 * @param lowering proposal of a lower level, which a second person decides; absent if there is none
 */
@Schema(name = "Level", description = "The level of a request")
record LevelView(
        AccessLevel level,
        @Nullable DemandView demand,
        @Nullable LoweringView lowering) {

    /**
     * A demand of the other State, UNCAC article 46(20).
     *
     * @param scope what is to remain confidential, such as the existence of the request or names in it
     * @param terms demand in words, from the content of the request
     * @param until last day of the demand, from the content of the request; absent if it has no end
     */
    @Schema(name = "LevelDemand")
    record DemandView(
            String scope, @Nullable String terms, @Nullable LocalDate until) {}

    /**
     * A proposal of a lower level.
     *
     * @param to level that is proposed
     * @param proposedBy issuer and subject of the token of the person who proposed it, separated by a bar; another person
     *     decides
     */
    @Schema(name = "LevelLowering")
    record LoweringView(AccessLevel to, String proposedBy) {}

    static LevelView of(CooperationRequest request) {
        var protection = request.protection();
        var said = request.content().confidentiality();
        var scope = protection.demandScope();
        var to = protection.loweringTo();
        var by = protection.loweringBy();
        return new LevelView(
                protection.level(),
                scope == null
                        ? null
                        : new DemandView(scope, said == null ? null : said.terms(), said == null ? null : said.until()),
                to == null || by == null ? null : new LoweringView(to, by));
    }
}
