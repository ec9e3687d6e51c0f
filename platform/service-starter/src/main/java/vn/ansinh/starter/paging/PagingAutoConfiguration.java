package vn.ansinh.starter.paging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
class PagingAutoConfiguration {

    /** Lazy: a process without lists needs no key. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    CursorCodec cursorCodec(@Value("${ansinh.cursor-key}") String key) {
        return new CursorCodec(key);
    }
}
