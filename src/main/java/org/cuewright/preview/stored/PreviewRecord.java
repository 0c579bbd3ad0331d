package org.cuewright.preview.stored;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All that a preview server stored since its start or last reset, in the order it came.
public record PreviewRecord(
        String standard,
        String title,
        List<Session> sessions,
        List<Unit> units,
        List<JsonNode> statements,
        Documents documents,
        List<Request> requests,
        List<Fault> errors,
        List<String> missing) {

    /// One launch of one unit; `state` is `open`, `finished`, `terminated` or `abandoned`.
    public record Session(String id, String unit, String learner, String mode, String credit, String state) {}

    /// A unit with the data model it ended with, every state it committed, every call it made, and its errors.
    public record Unit(
            String id,
            String title,
            @Nullable Map<String, String> cmi,
            List<Commit> commits,
            List<Call> calls,
            List<Fault> errors) {}

    /// The whole data model as one Commit (`commit`) or Finish (`finish`) stored it.
    public record Commit(String session, String kind, Map<String, String> cmi) {}

    /// One call of the SCORM API with its result and error code.
    public record Call(String session, String name, List<String> args, String result, int code) {}

    /// The documents of the LRS.
    public record Documents(List<Document> states, List<Document> agentProfiles, List<Document> activityProfiles) {}

    /// One document; `owner` names the activity, agent and registration it belongs to, as they were given.
    public record Document(String id, Map<String, String> owner, String type, String content) {}

    /// One request to the LRS with its answer's status.
    public record Request(String session, String method, String resource, int status) {}
}
