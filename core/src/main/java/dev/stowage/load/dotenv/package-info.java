/**
 * Env files: {@code .env}, {@code env_file} and {@code label_file} as the reference reads them. Their values may be
 * secrets, so problems name file, line and key only.
 */
@NullMarked
package dev.stowage.load.dotenv;

import org.jspecify.annotations.NullMarked;
