package org.comity.publication.format.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.publication.table.Category;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/**
 * A table as a dataflow: its identifiers and dimensions.
 *
 * @param edition the edition
 * @param table the table
 * @param dimensions the dimensions of the axes, that of time last; the State of the office is a dimension before them
 */
public record SdmxFlow(PublishedEdition edition, PublishedTable table, List<SdmxDimension> dimensions) {

    /** The dimension of the State of the office, which has one value. */
    public static final String REF_AREA = "REF_AREA";

    static final String VALUE = "OBS_VALUE";
    static final String STATUS = "OBS_STATUS";
    static final String CONFIDENTIALITY = "CONF_STATUS";
    static final String CELL_STATUS = "CELL_STATUS";
    static final String TIME = "TIME_PERIOD";

    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    public SdmxFlow {
        dimensions = List.copyOf(dimensions);
    }

    /** The dataflow of a table. */
    public static SdmxFlow of(PublishedEdition edition, PublishedTable table) {
        var axes = table.axes();
        var time = IntStream.range(0, axes.size())
                .filter(i -> SdmxTime.isTime(axes.get(i)))
                .findFirst()
                .orElse(-1);
        var dimensions = new ArrayList<SdmxDimension>();
        for (var i = 0; i < axes.size(); i++) {
            if (i != time) {
                dimensions.add(new SdmxDimension(SdmxCode.name(axes.get(i).code()), i, axes.get(i), false));
            }
        }
        if (time >= 0) {
            dimensions.add(new SdmxDimension(TIME, time, axes.get(time), true));
        }
        return new SdmxFlow(edition, table, dimensions);
    }

    /** The agency: the code of the own authority. */
    public String agency() {
        return SdmxCode.name(edition.authority());
    }

    /** The identifier of the dataflow and of its structure: the release and the table. */
    public String id() {
        return SdmxCode.name(edition.release() + "_" + table.code());
    }

    /** The version: the number of the edition. */
    public String version() {
        return edition.edition() + ".0.0";
    }

    /** The reference of the dataflow without its class: agency, identifier and version. */
    public String reference() {
        return agency() + ":" + id() + "(" + version() + ")";
    }

    String urn() {
        return URN + "datastructure.Dataflow=" + reference();
    }

    String structureUrn() {
        return URN + "datastructure.DataStructure=" + reference();
    }

    String conceptUrn(String concept) {
        return URN + "conceptscheme.Concept=" + agency() + ":" + concepts() + "(" + version() + ")." + concept;
    }

    String concepts() {
        return "CS_" + SdmxCode.name(edition.release());
    }

    /** The identifier of the code list of a dimension. */
    String codelist(String dimension) {
        return "CL_" + id() + "_" + dimension;
    }

    String codelistUrn(String codelist) {
        return codelistUrn(agency(), codelist, version());
    }

    static String codelistUrn(String agency, String codelist, String version) {
        return URN + "codelist.Codelist=" + agency + ":" + codelist + "(" + version + ")";
    }

    /**
     * A dimension of an axis.
     *
     * @param id its identifier
     * @param place the place of the axis in the table
     * @param axis the axis
     * @param time true for the dimension of time, whose values are periods and no codes
     */
    public record SdmxDimension(String id, int place, org.comity.publication.table.Axis axis, boolean time) {

        /** The value of a category. */
        public String value(Category category) {
            var days = category.days();
            return time && days != null ? SdmxTime.of(days) : SdmxCode.of(category.code());
        }
    }
}
