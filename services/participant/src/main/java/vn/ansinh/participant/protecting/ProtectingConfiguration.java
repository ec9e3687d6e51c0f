package vn.ansinh.participant.protecting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProtectingConfiguration {

    @Bean
    FieldKeyset fieldKeyset(@Value("${ansinh.participant.field-keyset:}") String keyset) {
        if (keyset.isBlank()) {
            throw new IllegalStateException("ANSINH_FIELD_KEYSET is missing: set it to base64 of 64 random bytes, for example from `openssl rand -base64 64`");
        }
        return FieldKeyset.parse(keyset);
    }

    @Bean
    Vault vault(FieldKeyset keyset) {
        return new Vault(keyset);
    }

    @Bean
    LookupHash lookupHash(FieldKeyset keyset) {
        return new LookupHash(keyset);
    }
}
