package org.comity.cases.whole;

import java.util.List;
import java.util.Map;
import org.comity.cases.view.RequestView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request with all its records.
 *
 * @param request the request, as GET /api/v1/requests/{id} answers it
 * @param records records by the code of their kind, such as {@code note}, each list as its address in {@code request.parts} answers it
 */
@Schema(description = "A request with all its records")
record WholeRequestView(RequestView request, Map<String, List<?>> records) {}
