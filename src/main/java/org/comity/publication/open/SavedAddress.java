package org.comity.publication.open;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.comity.publication.succession.CurrentCodes;
import org.comity.publication.succession.CurrentCodes.Replaced;

/** The present address of a call whose address has old codes. */
final class SavedAddress {

    private SavedAddress() {}

    /** Adds the present address as a link (RFC 8288, RFC 6596); nothing if no code was replaced. */
    static ResponseBuilder link(ResponseBuilder answer, UriInfo uri, CurrentCodes codes) {
        if (codes.replaced().isEmpty()) {
            return answer;
        }
        var address = uri.getRequestUriBuilder();
        codes.replaced().stream()
                .map(each -> each.old().list())
                .distinct()
                .forEach(list -> address.replaceQueryParam(
                        list, present(uri.getQueryParameters().getFirst(list), list, codes)));
        var built = address.build();
        var words = codes.replaced().stream()
                .map(each -> each.old().code() + " is " + each.category())
                .collect(Collectors.joining(", "));
        return answer.header(
                HttpHeaders.LINK,
                "<%s?%s>; rel=\"canonical\"; title=\"%s\"".formatted(built.getRawPath(), built.getRawQuery(), words));
    }

    private static String present(String value, String list, CurrentCodes codes) {
        return Arrays.stream(value.split(",", -1))
                .map(code -> codes.replaced().stream()
                        .filter(each -> each.old().list().equals(list)
                                && each.old().code().equals(code))
                        .map(Replaced::category)
                        .findFirst()
                        .orElse(code))
                .distinct()
                .collect(Collectors.joining(","));
    }
}
