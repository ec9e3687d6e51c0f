package vn.ansinh.messaging;

import java.util.List;

/** Topics that somebody else has to create. */
final class TopicsMissingException extends RuntimeException {

    TopicsMissingException(List<String> topics) {
        super("topics missing, or no right to see them: " + String.join(", ", topics));
    }
}
