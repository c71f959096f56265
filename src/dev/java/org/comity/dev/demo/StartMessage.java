package org.comity.dev.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Logs addresses and a first call for the developer, once the server listens. */
@IfBuildProfile("dev")
@ApplicationScoped
class StartMessage {

    private static final Logger LOG = Logger.getLogger(StartMessage.class);

    void onStart(@ObservesAsync HttpServerStart start) {
        LOG.info("""
            What to do next

              The API          %1$s/api/v1
              The figures      %1$s/dashboard
              Try it           %1$s/q/swagger-ui
              Who can sign in  %1$s/dev/users

              A token, and a first call with it:

                TOKEN=$(curl -s -H 'Accept: text/plain' -d user=ana %1$s/dev/token)
                curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/requests

              Any other person: -d user=… -d role=… -d authority=… (role and authority as often as needed).
              The data are in the folder .comity and stay there; remove it to begin anew.
            """.formatted("http://localhost:" + start.options().getPort()));
    }
}
