import { quote } from './quote.ts';
import type { Voice } from './reply.ts';

const subjects = `- **kit** ini: cara memasangnya, hook, tema, dan tempat kunci API
- **kesalahan**: batas permintaan, coba lagi, id permintaan, jawaban yang terputus
- **Maluku**: pulau-pulaunya, perjalanan ke Ambon, cuacanya
- *markdown*: tabel, kode, sedikit hitungan, atau tur lengkapnya`;

/** What the model says in Indonesian. */
export const indonesian: Voice = {
  memory: ({ previous }) =>
    previous === ''
      ? 'Itu pertanyaan pertama Anda.'
      : `Sebelum ini Anda menulis:\n\n${quote(previous)}`,

  'request-ids': () => `Setiap jawaban membawa **id permintaan** sendiri di header:

\`\`\`http
X-Request-Id: req_e951d673bf8238dd787f9329
\`\`\`

- Id itu ada di jawaban yang berhasil, yang gagal, maupun yang dialirkan.
- Id itu dikirim paling awal, jadi tetap diketahui walaupun aliran terputus.
- Pesan kesalahan mengulanginya di isi jawaban sebagai \`error.request_id\`.

Sebutkan id itu saat meminta bantuan; rinciannya ada di log server.`,

  weather: ({ place }) =>
    `${place} cerah berawan, **29 °C**, angin tenggara 12 km/jam. Hujan ringan mungkin turun setelah pukul 16.00 waktu setempat.`,

  trip: () => `Tiga hari santai di Ambon:

**Hari 1** — Benteng Victoria, Pantai Natsepa, rujak natsepa sore hari.

**Hari 2** — Pulau Pombo dengan perahu: terumbu karang pagi hari, ikan bakar di tempat teduh siang hari.

**Hari 3** — Naik ke Leitimur untuk pemandangan, lalu sagu dan kopi *kenari* di kota.

| Kegiatan | Tempat | Waktu terbaik |
| --- | --- | --- |
| Berenang | Natsepa | sebelum pukul 10 |
| Menyelam | Pombo | September–November |
| Pemandangan | Leitimur | matahari terbenam |`,

  streams: () => `Sebuah aliran baru selesai kalau server menyatakannya selesai:

1. Di chat completions, potongan dengan \`finish_reason\`.
2. Di responses, \`response.completed\`.
3. Di keduanya, \`[DONE]\` datang terakhir.

Kalau koneksi tertutup sebelum itu, jawabannya **terputus**. Simpan yang sudah diterima, sampaikan apa adanya, lalu tawarkan untuk melanjutkan:

\`\`\`ts
if (message.state === 'interrupted') showContinue(message.id);
\`\`\``,

  errors: () => `Tunggu selama yang diminta server, lalu tambahkan sedikit **jitter**:

\`\`\`ts
const wait = error.retryAfterMs
  ?? backoff(attempt, { base: 500 });
await sleep(wait * (1 + random() / 4));
\`\`\`

- Berhenti setelah beberapa kali mencoba.
- Jangan mengulang \`400\`: hasilnya akan tetap sama.
- \`429\` menyebutkan batas mana yang tercapai; jatah harian pulih besok, bukan semenit lagi.
- Tampilkan **id permintaan** agar bisa dilacak.`,

  keys: () => `Kunci API tetap di server Anda. **Relay** yang memegangnya, dan halaman bertanya kepada relay:

\`\`\`ts
// app/api/nusantara/[...path]/route.ts
const relay = createRelay({
  apiKey: process.env.NUSANTARA_API_KEY!,
  basePath: '/api/nusantara',
});

export { relay as GET, relay as POST, relay as OPTIONS };
\`\`\`

Klien yang diberi kunci di peramban menolak bekerja, kecuali Anda memintanya secara tegas.`,

  install: () => `Cukup dua perintah dan satu elemen:

\`\`\`sh
npm install @nusantara-ai/components @tanstack/react-query
npm install @nusantara-ai/relay
\`\`\`

\`\`\`tsx
import { ChatWidget } from '@nusantara-ai/components';
import '@nusantara-ai/components/styles.css';

<ChatWidget baseURL="/api/nusantara" model="nusantara-base" />;
\`\`\`

Relay menjawab di \`/api/nusantara\` dan menyimpan kuncinya. Tanyakan soal *kunci* untuk bagian itu.`,

  theme: () => `Kit ini mengikuti sistem, atau atribut terdekat di sekelilingnya:

\`\`\`html
<div data-nusantara-theme="dark">…</div>
\`\`\`

Selebihnya adalah properti CSS, di dalam lapisan yang selalu kalah oleh aturan Anda sendiri:

\`\`\`css
.aplikasi-saya {
  --nusantara-accent: oklch(0.5 0.12 300);
}
\`\`\``,

  access: () => `Obrolan harus bisa dipakai tanpa tetikus, juga tanpa melihat layar:

- Jawaban dibacakan **sekali**, setelah utuh, bukan kata demi kata.
- Setiap kesalahan diumumkan, dan id permintaannya bisa disalin lewat papan ketik.
- Fokus tidak terlempar ke awal halaman ketika sebuah tombol hilang.
- Animasi berhenti kalau sistem memintanya.
- Tidak ada yang hanya dibedakan dengan warna.`,

  links: () => `Beberapa tempat untuk melanjutkan:

- [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html), cara setiap jawaban dikirim
- [CommonMark](https://commonmark.org/help/), bahasa setiap jawaban ditulis
- [WCAG 2.2](https://www.w3.org/TR/WCAG22/ "Pedoman aksesibilitas konten web"), pegangan kit ini

Alamat polos pun menjadi tautan: https://example.com. Alamat \`javascript:\` tidak akan pernah.`,

  islands: () => `Lima pulau yang layak diseberangi:

1. **Ambon** — pelabuhan, dan teluk yang berpendar di malam hari
2. **Banda Neira** — pala, gunung api, dan dua benteng
3. **Saparua** — sagu, dan Benteng Duurstede
4. **Seram** — hutan Manusela
   - Pantai Ora ada di sisi utaranya
   - sediakan waktu: jalannya panjang
5. **Kei Kecil** — pasir paling putih, *Ngurbloat*`,

  draft: () => `Ini drafnya:

> Selamat siang,
>
> Terima kasih atas pesan Anda. Kami sedang memeriksa masalah ini dan akan memberi kabar paling lambat besok siang.
>
> Salam hangat

Mau dibuat lebih singkat?`,

  summary: () => `Dalam tiga baris:

- Kit ini membawa **percakapan yang dialirkan** ke dalam produk.
- Teks, waktu tunggu, dan id permintaannya tidak pernah hilang.
- Kalau ada yang gagal, ia menjelaskan *apa* yang terjadi dan *apa* yang bisa dilakukan.`,

  table: () => `| Endpoint | Cocok untuk | Berakhir dengan |
| :--- | :--- | ---: |
| \`/v1/chat/completions\` | percakapan langsung | \`finish_reason\` |
| \`/v1/responses\` | pekerjaan panjang | \`response.completed\` |
| \`/v1/models\` | memilih model | – |

Kedua aliran mengirim \`[DONE]\` paling akhir.`,

  markdown: () => `# Tur markdown

Teks bisa **tebal**, *miring*, ~~dicoret~~, atau \`kode\`, dan bisa [bertaut](https://example.com).

## Daftar

1. Pertama
2. Kedua
   - di dalam
   - lagi

- [x] ditulis
- [ ] dibaca

> Kutipan boleh berisi hal **lain**.

\`\`\`ts
const sapa = (nama: string) => \`Halo, \${nama}\`;
\`\`\`

| Kiri | Kanan |
| :--- | ---: |
| laut | 71 % |
| darat | 29 % |

---

Itu semuanya.`,

  hooks: () => `Satu hook adalah satu percakapan:

\`\`\`tsx
function Obrolan() {
  const { messages, send, stop, status } = useChatStream({ model: 'nusantara-base' });
  return <Thread messages={messages} onSend={send} onStop={stop} status={status} />;
}
\`\`\`

- \`useChatStream\` untuk percakapan, \`useResponse\` untuk satu jawaban.
- Selama jawaban mengalir, hanya gelembung yang sedang bertambah yang digambar ulang.
- Di **Storybook**, setiap keadaan dijalankan oleh klien yang sebenarnya dengan emulator ini.`,

  code: () => `Debounce dalam beberapa baris TypeScript:

\`\`\`ts
export function debounce<Args extends unknown[]>(run: (...args: Args) => void, ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args: Args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
  };
}
\`\`\`

Panggil sesering apa pun; ia berjalan **sekali**, \`ms\` milidetik setelah panggilan terakhir.`,

  math: ({ solution }) =>
    solution
      ? `**${solution}**`
      : `Akar dari \`ax² + bx + c = 0\` adalah

\`\`\`text
x = (−b ± √(b² − 4ac)) / 2a
\`\`\`

Dua akar bila isi tanda akar lebih dari nol, satu bila *sama dengan* nol.`,

  long: () => `Dahulu ada pelabuhan tempat setiap surat diberi nomor sebelum berangkat.

Juru tulisnya tegas. *"Surat tanpa nomor,"* katanya, *"hanyalah harapan."* Maka ketika kapal pos kembali dengan separuh surat yang robek oleh angin, tidak ada yang putus asa: mereka mencari nomornya, menemukan pengirimnya, dan meminta separuh yang lain.

Bertahun-tahun kemudian pelabuhan itu tumbuh, surat menjadi pesan, dan pesan menjadi aliran. Nomornya tetap ada sampai hari ini, **dua puluh empat digit**, di kaki setiap pesan yang tidak sampai dengan utuh.

Untuk teks yang lebih panjang lagi, awali pertanyaan dengan \`/long paragraphs=40\`.`,

  kit: () => `**Nusantara Chat Kit** membawa percakapan yang dialirkan ke dalam produk React:

- \`client\` tanpa tampilan, yang tidak pernah kehilangan teks atau id permintaan
- \`useChatStream\` untuk antarmuka buatan sendiri
- \`<ChatWidget>\` bila ingin yang sudah jadi

Saya *emulator*-nya: API yang sama di mesin Anda, dengan gangguan sesuai pesanan. Coba \`/cut\` atau \`/error 429\` sebelum pertanyaan.`,

  who: () =>
    'Saya **emulator Nusantara**: bukan model, melainkan API yang sama di mesin Anda. Saya menjawab tanpa internet, tanpa kunci, dan selalu dengan cara yang sama, supaya Anda bisa membangun dan menguji obrolan.',

  help: () => `Anda bisa bertanya tentang

${subjects}

Atau awali pertanyaan dengan gangguan, misalnya \`/think\`, \`/cut\`, atau \`/error 503 times=1\`.`,

  thanks: ({ random }) =>
    random.pick([
      'Sama-sama.',
      'Dengan senang hati. Ada lagi?',
      'Kapan saja. Silakan bertanya lagi.',
    ]),

  greeting: ({ random }) =>
    `${random.pick(['Halo!', 'Hai!', 'Senang bertemu Anda!'])} Saya emulator Nusantara. Tanyakan tentang **kesalahan**, perjalanan ke *Ambon*, atau tulis \`bantuan\`.`,

  fallback: ({ prompt, random }) =>
    prompt === ''
      ? 'Anda mengirim perintah tanpa pertanyaan, jadi ini jawaban singkatnya: semua berfungsi.'
      : `${random.pick(['Yang ini di luar jangkauan saya:', 'Saya belum punya jawaban untuk ini:', 'Ini sudah melewati cakrawala saya:'])}

${quote(prompt)}

Saya hanya emulator, jadi pengetahuan saya sampai di tepi pantai. Yang saya tahu:

${subjects}`,
};
