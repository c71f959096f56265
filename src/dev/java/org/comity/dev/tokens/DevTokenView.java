package org.comity.dev.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A token as OAuth 2 answers it. */
record DevTokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn) {}
