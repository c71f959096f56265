package org.comity.rules.disclosure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy of disclosure control, as a file gives it. An edition names its code and version.
 *
 * @param code stable code, in small letters with hyphens
 * @param version number of the version, from 1; a change that can hide or show another cell adds one, and starts a new series of editions
 * @param title title in words
 * @param attacker all that a reader is assumed to know
 * @param method how small numbers are protected
 * @param threshold counts below it are small, from 2
 * @param zeros where zeros are hidden together with small counts
 * @param sensitive rules for counts; the first that matches a cell decides, and a cell without one is public
 * @param wideAreas codes of areas that give no partner away, such as all together and the regions of the world
 * @param partner regular expression of the code of a partner State
 * @param money rule for amounts
 * @param casesOfMeasures lowest number of cases of a published mean or quantile
 * @param lossLimit largest share of hidden cells of a table, from 0 to 1, before a coarser one is published in its place
 * @param ladder coarser forms of tables that would lose more, in the order in which they are tried, each on top of those before
 * @param roundingBase base of rounding; of the method of rounding only
 * @param delayMonths months that a sealed or restricted request waits before figures count it
 */
public record DisclosurePolicy(
        String code,
        int version,
        String title,
        Attacker attacker,
        Method method,
        int threshold,
        Zeros zeros,
        List<SensitivityRule> sensitive,
        Set<String> wideAreas,
        String partner,
        Money money,
        int casesOfMeasures,
        double lossLimit,
        List<CoarserForm> ladder,
        @Nullable Integer roundingBase,
        int delayMonths) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the policy protects nothing or contradicts itself
     */
    public DisclosurePolicy {
        sensitive = List.copyOf(sensitive);
        wideAreas = Set.copyOf(wideAreas);
        ladder = List.copyOf(ladder);
        Pattern.compile(partner);
        require(version >= 1, "version from 1");
        require(threshold >= 2, "threshold from 2");
        require(casesOfMeasures >= 1, "casesOfMeasures from 1");
        require(lossLimit >= 0 && lossLimit <= 1, "lossLimit from 0 to 1");
        require((method == Method.ROUNDING) == (roundingBase != null), "roundingBase with ROUNDING and only with it");
        require(roundingBase == null || roundingBase >= threshold, "roundingBase not below threshold");
        require(delayMonths >= 0, "delayMonths from 0");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("policy of disclosure control: " + rule);
        }
    }

    /** How small numbers are protected. */
    public enum Method {
        /** Small numbers and those that protect them are hidden. */
        SUPPRESSION,
        /** Small inner numbers become 0 or the base, and totals are computed again. */
        ROUNDING
    }

    /** Where zeros are hidden together with small counts. */
    public enum Zeros {
        /** In tables where an axis of areas crosses another classification; elsewhere they are printed. */
        HIDDEN_WHERE_AREAS_CROSS,
        /** In all tables with sensitive counts. */
        HIDDEN,
        /** Nowhere: a hidden count is known to be 1 or more. */
        PRINTED
    }

    /** Which hidden counts a single reader knows because its own cases are counted. */
    public enum OwnRequests {
        /** A partner State knows all counts of its requests; the one case of a cell knows the cell. */
        ALL,
        /** The one case of a cell knows the cell. */
        SINGLETONS,
        /** None. */
        NONE
    }

    /**
     * All that a reader is assumed to know.
     *
     * @param knows sources in words: published cells, editions, the log of restatements, shares, medians
     * @param ownRequests hidden counts that a single reader knows
     * @param unchanged true if a reader knows which hidden cells did not change between editions, because the log of restatements has no
     *     line of them
     */
    public record Attacker(List<String> knows, OwnRequests ownRequests, boolean unchanged) {

        public Attacker {
            knows = List.copyOf(knows);
        }
    }

    /**
     * Rule for amounts of money.
     *
     * @param percent an amount is sensitive if, without its two largest contributions, less than this per cent of the largest is left; a
     *     published table gives no estimate of a hidden amount nearer than this per cent
     * @param contributors lowest number of contributors of a published amount; a contributor is a request
     * @param hideWithCount true if an amount is hidden where its number of cases is hidden or below the threshold
     */
    public record Money(int percent, int contributors, boolean hideWithCount) {

        public Money {
            require(percent >= 1 && percent <= 100, "percent of money from 1 to 100");
            require(contributors >= 1, "contributors of money from 1");
        }
    }

    /**
     * The instant by which a sealed or restricted request must have been registered to count without a further reason.
     *
     * @param counting instant of the counting
     */
    public Instant countsIfRegisteredBy(Instant counting) {
        return counting.atZone(ZoneOffset.UTC).minusMonths(delayMonths).toInstant();
    }

    /**
     * How a table becomes coarser on one axis. A table without the axis, or whose axis has nothing coarser, stays as it is.
     *
     * @param axis code of the axis
     * @param way what is done
     * @param years years that are taken together, from 2; for {@link CoarserWay#YEARS_TOGETHER} alone
     */
    public record CoarserForm(
            String axis, CoarserWay way, @Nullable Integer years) {

        private static final int FEWEST_YEARS = 2;

        public CoarserForm {
            require(axis != null && way != null, "axis and way of each form of the ladder");
            require(
                    (way == CoarserWay.YEARS_TOGETHER) == (years != null) && (years == null || years >= FEWEST_YEARS),
                    "years from 2 with YEARS_TOGETHER and only with it");
        }
    }

    /** Ways to a coarser form. */
    public enum CoarserWay {
        /** The deepest categories are left out: partner States below parts of regions, offences below families. */
        LEVEL_ABOVE,
        /** Years are added, as many as are named; those that do not fill the last such period are left out. */
        YEARS_TOGETHER
    }

    /** The code and version, as an edition names them. */
    public String name() {
        return code + "/" + version;
    }
}
