import { mkdirSync } from 'node:fs';
mkdirSync('target/theme', { recursive: true });
