package vn.ansinh.images;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import java.util.Optional;

/** Name and password of the registry from the environment. */
final class Credentials implements CredentialRetriever {

    @Override
    public Optional<Credential> retrieve() {
        var user = System.getenv("REGISTRY_USER");
        var password = System.getenv("REGISTRY_PASSWORD");
        return user == null || password == null ? Optional.empty() : Optional.of(Credential.from(user, password));
    }
}
