package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.client.ApiClient;
import org.comity.client.ApiException;
import org.comity.client.ApiResponse;
import org.comity.client.api.RequestsApi;
import org.comity.client.api.RequestsApi.APIChangeRequestRequest;
import org.comity.client.api.RequestsApi.APIRegisterRequestRequest;
import org.comity.client.api.RequestsApi.APIRequestRequest;
import org.comity.client.api.StatisticsApi;
import org.comity.client.api.StatisticsApi.APIStatementRequest;
import org.comity.client.api.TransitionsApi;
import org.comity.client.api.TransitionsApi.APITakeStepRequest;
import org.comity.client.api.TransitionsApi.APITransitionsRequest;
import org.comity.client.model.ConventionRole;
import org.comity.client.model.Direction;
import org.comity.client.model.Kind;
import org.comity.client.model.LegalBasis;
import org.comity.client.model.NewRequest;
import org.comity.client.model.NewTransition;
import org.comity.client.model.Problem;
import org.comity.client.model.RequestContentPatch;
import org.comity.client.model.RequestView;
import org.comity.client.model.State;
import org.comity.client.model.StatementRow;
import org.comity.client.model.Step;
import org.comity.client.model.TransitionView;
import org.comity.sample.Callers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * A client made of {@code docs/openapi.yaml} compiles and walks the first journey. It is compiled apart from the other
 * tests, after the generator ran: see the execution {@code client} of the compiler in the POM.
 */
@QuarkusTest
class GeneratedClientTest {

    private final ApiClient client = clientOf(Callers.ofFreshAuthority());
    private final RequestsApi requests = new RequestsApi(client);
    private final TransitionsApi transitions = new TransitionsApi(client);

    @Test
    void theFirstJourneyIsWalkedWithAGeneratedClient() throws ApiException {
        ApiResponse<RequestView> registered = register();
        UUID id = registered.getData().getId();
        assertThat(registered.getStatusCode()).isEqualTo(201);
        assertThat(registered.getData().getReference()).matches("MLA-IN/\\d{4}/00001");
        assertThat(registered.getData().getState()).isEqualTo(State.REGISTERED);

        var taken = take(
                id, etag(registered), new NewTransition().step(Step.ACKNOWLEDGE).occurredAt("2025-03-05"));
        assertThat(taken.getData().getState()).isEqualTo(State.UNDER_REVIEW);
        assertThat(taken.getData().getOpenSteps()).isNotEmpty();

        var history = transitions.transitions(
                APITransitionsRequest.newBuilder().id(id).build());
        assertThat(history.getItems()).extracting(TransitionView::getStep).containsExactly(Step.REGISTER, Step.ACKNOWLEDGE);
        assertThat(history.getItems().get(1).getOccurredAt()).isEqualTo("2025-03-05");
        assertThat(history.getItems().get(1).getHash()).hasSize(64);

        assertThat(statement("NEW")).isEqualTo(1);
        assertThat(statement("CONTINUING")).isEqualTo(1);
    }

    @Test
    void whatIsLackingComesBackAsAProblem() throws ApiException, JsonProcessingException {
        var registered = register();
        var proposed = new NewTransition().step(Step.PROPOSE_REFUSAL);
        var id = registered.getData().getId();
        var acknowledged = take(id, etag(registered), new NewTransition().step(Step.ACKNOWLEDGE));

        var refused = catchThrowableOfType(ApiException.class, () -> take(id, etag(acknowledged), proposed));

        var problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(problem.getType()).isEqualTo("/problems/step-lacks");
        assertThat(problem.getErrors()).hasSizeGreaterThan(2).allSatisfy(fault -> {
            assertThat(fault.getField()).startsWith("/");
            assertThat(fault.getDetail()).isNotBlank();
        });
    }

    @Test
    void aPatchNamesOnlyWhatChanges() throws ApiException {
        var registered = register();
        var id = registered.getData().getId();

        requests.changeRequest(APIChangeRequestRequest.newBuilder()
                .id(id)
                .ifMatch(etag(registered))
                .requestContentPatch(new RequestContentPatch().officer("cleo"))
                .build());

        var changed = requests.request(APIRequestRequest.newBuilder().id(id).build());
        assertThat(changed.getContent().getOfficer()).isEqualTo("cleo");
        assertThat(changed.getContent().getSummary()).isEqualTo("Payments to an official");
    }

    private ApiResponse<RequestView> register() throws ApiException {
        var letter = new NewRequest()
                .direction(Direction.INCOMING)
                .kind(Kind.MLA)
                .counterpart("FRA")
                .dated(LocalDate.of(2025, 2, 20))
                .receivedOn("2025-03-03")
                .addLegalBasesItem(new LegalBasis().instrument("UNCAC").role(ConventionRole.SOLE))
                .summary("Payments to an official");
        return requests.registerRequestWithHttpInfo(APIRegisterRequestRequest.newBuilder()
                .newRequest(letter)
                .idempotencyKey("\"letter-77\"")
                .build());
    }

    private ApiResponse<org.comity.client.model.TakenView> take(UUID id, String etag, NewTransition step)
            throws ApiException {
        return transitions.takeStepWithHttpInfo(APITakeStepRequest.newBuilder()
                .id(id)
                .ifMatch(etag)
                .openSteps(true)
                .newTransition(step)
                .build());
    }

    /** A figure of 2025. */
    private long statement(String row) throws ApiException {
        var statement = new StatisticsApi(client)
                .statement(APIStatementRequest.newBuilder()
                        .from(LocalDate.of(2025, 1, 1))
                        .to(LocalDate.of(2025, 12, 31))
                        .direction(Direction.INCOMING)
                        .kind(Kind.MLA)
                        .build());
        assertThat(statement.getBalanced()).isTrue();
        return statement.getTotal().getRows().stream()
                .filter(line -> line.getRow().equals(row))
                .map(StatementRow::getValues)
                .findFirst()
                .orElseThrow()
                .getFirst();
    }

    private static String etag(ApiResponse<?> answer) {
        return answer.getHeaders().get("etag").getFirst();
    }

    private static ApiClient clientOf(Callers callers) {
        var token = callers.named("cleo", "caseworker", "statistician").token();
        var client = new ApiClient();
        client.updateBaseUri(ConfigProvider.getConfig().getValue("test.url", String.class));
        client.setRequestInterceptor(call -> call.header("Authorization", "Bearer " + token));
        return client;
    }
}
