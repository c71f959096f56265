package org.comity.dev.tokens;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a token call; what is empty comes from the known user. */
class NewDevToken {

    @FormParam("user")
    @Nullable
    String user;

    @FormParam("role")
    @Nullable
    List<String> roles;

    @FormParam("authority")
    @Nullable
    List<String> authorities;

    @FormParam("executing_authority")
    @Nullable
    String executingAuthority;

    @FormParam("ttl")
    @Nullable
    Long seconds;
}
