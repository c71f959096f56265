package org.comity.cases.asset.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.comity.cases.asset.Money;
import org.comity.rules.asset.AssetEventKind;
import org.comity.rules.asset.AssetState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The life of an asset, which follows from its events.
 *
 * @param asset number of the asset within the request
 * @param state state after the last event
 * @param since legal day, in the zone of the authority, from which it has this state
 * @param freezeUntil last day, in the zone of the authority, of the freeze that is in force, if it has one
 * @param openClaims numbers of the events with claims of third parties that are not decided
 * @param events the events in their order, each with the state after it
 * @param totals sums by currency; amounts of different currencies are never added
 */
@Schema(name = "AssetLife", description = "The life of an asset, which follows from its events")
public record AssetLifeView(
        int asset,
        AssetState state,
        LocalDate since,
        @Nullable LocalDate freezeUntil,
        List<Integer> openClaims,
        List<EventView> events,
        List<TotalView> totals) {

    /**
     * An event with the state after it.
     *
     * @param no number of the event within the request
     * @param kind kind of the event
     * @param day legal day of the event, in the zone of the authority
     * @param state state after the event
     * @param value value at the event, in its own currency
     * @param net net value of a return, in the currency of its gross value
     */
    @Schema(name = "AssetLifeEvent")
    public record EventView(
            int no,
            AssetEventKind kind,
            LocalDate day,
            AssetState state,
            @Nullable Money value,
            @Nullable BigDecimal net) {}

    /**
     * The sums of an asset in one currency.
     *
     * @param currency currency, ISO 4217
     * @param frozen value at the last freeze
     * @param confiscated value at the final confiscation, or at its order where none is recorded then
     * @param gross gross value of all returns
     * @param expenses expenses that were deducted
     * @param waived expenses that were waived
     * @param netReturned gross value less the expenses that were deducted
     * @param managementCosts costs of the management, which are recorded beside and are in no net value
     * @param waiting last value of a confiscated asset less the parts that were returned since; 0 once all was returned or shared
     * @param estimated true if one of the values is estimated
     */
    @Schema(name = "AssetLifeTotal")
    public record TotalView(
            String currency,
            BigDecimal frozen,
            BigDecimal confiscated,
            BigDecimal gross,
            BigDecimal expenses,
            BigDecimal waived,
            BigDecimal netReturned,
            BigDecimal managementCosts,
            BigDecimal waiting,
            boolean estimated) {}
}
