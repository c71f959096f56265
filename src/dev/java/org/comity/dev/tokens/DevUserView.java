package org.comity.dev.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A known user, in the words of the token form. */
record DevUserView(
        String user,
        String name,
        @JsonProperty("role") List<String> roles,
        @JsonProperty("authority") List<String> authorities,
        @JsonProperty("executing_authority") @Nullable String executingAuthority) {

    static DevUserView of(DevUser user) {
        return new DevUserView(user.login(), user.name(), user.roles(), user.authorities(), user.executingAuthority());
    }
}
