package org.comity.rules.catalogue;

/**
 * A dimension of an indicator.
 *
 * @param dimension the dimension
 * @param asAt the moment at which the value is read, in words
 * @param values how many values one member has
 */
public record DimensionUse(IndicatorDimension dimension, String asAt, ValuesMode values) {

    /** True if the groups can be added, since each member is in one of them. */
    public boolean isAdditive() {
        return values != ValuesMode.EVERY;
    }
}
