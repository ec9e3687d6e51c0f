package vn.ansinh.participant.recognising;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param local codes of the groups that local policies define */
@ConfigurationProperties("ansinh.participant.groups")
public record GroupSettings(@DefaultValue List<String> local) {
}
