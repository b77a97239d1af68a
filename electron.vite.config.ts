import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const out = (folder: string) => resolve(import.meta.dirname, 'build/out', folder);
const source = (path: string) => resolve(import.meta.dirname, path);

/**
 * The app itself. Its addresses are relative, because the same files are served under /app/ by sync-server and under
 * app://buurtverbinder/ by Electron; it finds its own place by the hash.
 */
export const rendererConfig: InlineConfig = {
  root: source('renderer'),
  configFile: false,
  base: './',
  publicDir: source('build/resources/public'),
  // pouchdb is written for Node first and asks for its `global`.
  define: { global: 'globalThis' },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: 'script-defer',
      strategies: 'generateSW',
      manifest: {
        id: './',
        name: 'Buurtverbinder',
        short_name: 'Buurtverbinder',
        description: 'De werkplek van een buurtverbinder-team, ook zonder internet.',
        lang: 'nl',
        dir: 'ltr',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#faf6ef',
        theme_color: '#8a3b12',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,woff2,ttf,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        clientsClaim: true,
      },
    }),
  ],
  // A worker that is asked for something fetches only what it needs for that.
  worker: { format: 'es' },
  build: {
    outDir: out('renderer'),
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2023',
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
  },
};

const forNode = (entry: string, format: 'es' | 'cjs', emptyOutDir: boolean) => ({
  build: {
    // Everything is bundled, so that the package carries no node_modules.
    externalizeDeps: false,
    outDir: out('electron'),
    emptyOutDir,
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: source(entry),
      external: ['electron'],
      output: { format, entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}` },
    },
  },
});

export default defineConfig({
  main: forNode('electron/main.ts', 'es', true),
  // A sandboxed preload can only be CommonJS.
  preload: forNode('electron/preload.ts', 'cjs', false),
});
