package org.lectern.local.supervise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** What {@code status --json} prints. */
@JsonPropertyOrder({"ready", "parts"})
public record Status(
        @JsonProperty("ready") boolean ready,
        @JsonProperty("parts") List<PartView> parts) {

    /**
     * @param state waiting, starting, ready, unready, restarting, stopped or failed
     * @param pid 0 when no process runs
     * @param pssMiB memory, shared pages counted in part
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonPropertyOrder({"name", "state", "pid", "port", "managementPort", "pssMiB"})
    public record PartView(
            @JsonProperty("name") String name,
            @JsonProperty("state") String state,
            @JsonProperty("pid") long pid,
            @JsonProperty("port") int port,
            @JsonProperty("managementPort") int managementPort,
            @JsonProperty("pssMiB") long pssMiB) {

        @JsonIgnore
        boolean isReady() {
            return state.equals(State.READY.word());
        }
    }
}
